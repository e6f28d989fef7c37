package dev.uapi.language.format;

import dev.uapi.language.syntax.FileSyntax;
import java.util.List;

/// What to change in a text so that it is written in the one style.
public final class Formatter {
    private Formatter() {}

    /// All of it. Nothing where it is written so already; declarations that do not follow the grammar stay as they are.
    ///
    /// @return in the order of their places
    public static List<Edit> format(FileSyntax file) {
        return Text.of(file).gaps().edits(_ -> true);
    }

    /// The statements and comments that stand on the lines from one position to another.
    ///
    /// @param start in UTF-16 units from the beginning of the file
    /// @param end   the first position behind the range
    public static List<Edit> formatRange(FileSyntax file, int start, int end) {
        String content = file.text();
        int from = Math.clamp(start, 0, content.length());
        Text text = Text.of(file);
        return text.gaps().edits(Reach.of(text, content, from, Math.clamp(end, from, content.length()))::contains);
    }

    /// What has to be put right after a character was typed.
    ///
    /// After `;` and `}` it is the statement that ends there, and what stands in the same columns. After a line break it is the
    /// beginning of the new line: its indentation and, where the line before it is documentation, `/// `. After anything else it is
    /// nothing.
    ///
    /// @param position right behind the character
    public static List<Edit> formatOnType(FileSyntax file, int position, char typed) {
        return switch (typed) {
            case ';', '}' -> Typing.edits(Text.of(file), position);
            case '\n' -> NewLine.edits(file, position);
            default -> List.of();
        };
    }
}
