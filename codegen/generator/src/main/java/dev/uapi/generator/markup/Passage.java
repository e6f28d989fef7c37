package dev.uapi.generator.markup;

import java.util.List;
import java.util.Optional;

/// A longer text, in no particular format.
public record Passage(List<Block> blocks) {
    /// Its first paragraph, if it begins with one.
    public Optional<Phrase> lead() {
        return !blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph(var lead) ? Optional.of(lead) : Optional.empty();
    }

    /// The same, to stand within a section of a page: its headings are below that of the section.
    public Passage nested() {
        return new Passage(blocks.stream()
                .map(block -> block instanceof Block.Heading(var level, var words) ? new Block.Heading(level + 1, words) : block)
                .toList());
    }

    /// What follows its first paragraph; nothing if there is nothing.
    public Optional<Passage> rest() {
        List<Block> rest = blocks.subList(lead().isPresent() ? 1 : 0, blocks.size());
        return rest.isEmpty() ? Optional.empty() : Optional.of(new Passage(rest));
    }
}
