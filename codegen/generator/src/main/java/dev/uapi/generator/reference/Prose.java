package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Block;
import dev.uapi.generator.markup.MarkdownReader;
import dev.uapi.generator.markup.Passage;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.language.model.Documentation;
import java.util.List;
import java.util.Optional;

/// What authors say about their declarations, as seen from one page.
final class Prose {
    private final MarkdownReader markdown;

    Prose(Scope scope) {
        markdown = new MarkdownReader(scope::place);
    }

    /// A text as the author wrote it, cut where its first paragraph ends.
    ///
    /// @param lead  the first paragraph; empty when the text begins with something else
    /// @param rest  what follows
    record Text(Optional<Phrase> lead, Optional<Passage> rest) {}

    /// Everything.
    Optional<Passage> blocks(Documentation documentation) {
        return passage(blocksOf(documentation));
    }

    Text text(Documentation documentation) {
        List<Block> blocks = blocksOf(documentation);
        return !blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph(var lead)
                ? new Text(Optional.of(lead), passage(blocks.subList(1, blocks.size())))
                : new Text(Optional.empty(), passage(blocks));
    }

    /// The first paragraph.
    Phrase lead(Documentation documentation) {
        return text(documentation).lead().orElse(Phrase.EMPTY);
    }

    /// One line of Markdown, such as the words of a cause.
    Phrase line(String text) {
        return markdown.line(text);
    }

    private List<Block> blocksOf(Documentation documentation) {
        return markdown.passage(documentation.markdown()).blocks();
    }

    private static Optional<Passage> passage(List<Block> blocks) {
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Passage(blocks));
    }
}
