package dev.uapi.language.format;

import java.util.List;

/// A stretch of text that becomes another one.
///
/// @param start in UTF-16 units from the beginning of the file
/// @param end   the first position behind it
public record Edit(int start, int end, String text) {
    /// The text after some edits, all of which speak of the text before.
    ///
    /// @param edits in the order of their places; none touches what another one replaces
    public static String apply(String text, List<Edit> edits) {
        StringBuilder result = new StringBuilder(text.length() + 64);
        int next = 0;
        for (Edit edit : edits) {
            result.append(text, next, edit.start()).append(edit.text());
            next = edit.end();
        }
        return result.append(text, next, text.length()).toString();
    }
}
