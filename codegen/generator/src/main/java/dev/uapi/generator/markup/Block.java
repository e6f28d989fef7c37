package dev.uapi.generator.markup;

import java.util.List;

/// What stands below one another in a longer text.
public sealed interface Block {
    /// Lines that belong together.
    record Paragraph(Phrase phrase) implements Block {}

    /// @param level from 1 for one that stands right below the title of the page
    record Heading(int level, Phrase phrase) implements Block {}

    /// Lines in a fixed-width font.
    ///
    /// @param language what the author says that it is: `c`; empty if nothing
    /// @param text     ends with a line feed
    record Listing(String language, String text) implements Block {}

    /// @param start of an ordered list, its first number
    /// @param tight whether there is no room between the items
    record Items(boolean ordered, int start, boolean tight, List<Passage> items) implements Block {}

    /// What somebody else said.
    record Quote(Passage passage) implements Block {}

    /// A line between two parts.
    record Rule() implements Block {}
}
