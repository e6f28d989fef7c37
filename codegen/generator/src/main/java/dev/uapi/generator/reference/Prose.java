package dev.uapi.generator.reference;

import dev.uapi.generator.markup.MarkdownReader;
import dev.uapi.generator.markup.Passage;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.language.model.Documentation;
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

    /// Everything, to stand within a section.
    Optional<Passage> blocks(Documentation documentation) {
        Passage passage = markdown.passage(documentation.markdown());
        return passage.blocks().isEmpty() ? Optional.empty() : Optional.of(passage.nested());
    }

    /// Everything, to stand right below the title of a page.
    Text text(Documentation documentation) {
        Passage passage = markdown.passage(documentation.markdown());
        return new Text(passage.lead(), passage.rest());
    }

    /// The first paragraph.
    Phrase lead(Documentation documentation) {
        return text(documentation).lead().orElse(Phrase.EMPTY);
    }

    /// One line of Markdown, such as the words of a cause.
    Phrase line(String text) {
        return markdown.line(text);
    }
}
