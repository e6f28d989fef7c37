package dev.uapi.language.prose;

import dev.uapi.language.prose.Structure.Example;
import dev.uapi.language.prose.Structure.Link;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A passage, and what it is made of by Markdown.
///
/// Most passages are asked nothing that takes reading them as Markdown, so it is done when the first such question comes: a check of
/// thousands of them should not wait for it.
public final class Prose {
    /// Without any of these, all of a passage is plain words.
    private static final Pattern MARKED = Pattern.compile("[`\\[<~]|^(?: {4}| {0,3}\t)", Pattern.MULTILINE);

    private final Passage passage;
    private Optional<Structure> structure = Optional.empty();

    public Prose(Passage passage) {
        this.passage = passage;
    }

    public Passage passage() {
        return passage;
    }

    public String text() {
        return passage.text();
    }

    /// Whether this stands in code inside a line.
    public boolean isCode(int position) {
        return structure().code().stream().anyMatch(stretch -> stretch.holds(position));
    }

    /// Whether this is said in words, plain or as code inside a line: it belongs to no block of code and no address.
    public boolean isSaid(int position) {
        return structure().silent().stream().noneMatch(stretch -> stretch.holds(position));
    }

    /// Whether this belongs to something that leads elsewhere.
    public boolean isLink(int position) {
        return links().stream().anyMatch(link -> link.stretch().holds(position));
    }

    /// What leads elsewhere, pictures included.
    public List<Link> links() {
        return structure().links();
    }

    /// Blocks of code between fences.
    public List<Example> examples() {
        return structure().examples();
    }

    private Structure structure() {
        if (structure.isEmpty()) {
            structure = Optional.of(MARKED.matcher(text()).find() ? StructureReader.read(text()) : Structure.PLAIN);
        }
        return structure.get();
    }
}
