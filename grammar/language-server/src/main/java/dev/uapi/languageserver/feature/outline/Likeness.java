package dev.uapi.languageserver.feature.outline;

import java.util.Locale;
import java.util.Optional;

/// How well a name fits what somebody has typed of it; the best first. Upper and lower case are the same.
enum Likeness {
    EQUAL,
    BEGINS,
    /// A part of the name that stands behind `_` begins so.
    PART_BEGINS,
    CONTAINS,
    /// The letters are there, in this order, with others between them.
    SCATTERED;

    /// @return empty if the name lacks a letter
    static Optional<Likeness> of(String typed, String name) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith(wanted)) {
            return Optional.of(lower.length() == wanted.length() ? EQUAL : BEGINS);
        }
        if (lower.contains(wanted)) {
            return Optional.of(lower.contains("_" + wanted) ? PART_BEGINS : CONTAINS);
        }
        return isScattered(wanted, lower) ? Optional.of(SCATTERED) : Optional.empty();
    }

    private static boolean isScattered(String wanted, String name) {
        int from = 0;
        for (int i = 0; i < wanted.length(); i++) {
            int at = name.indexOf(wanted.charAt(i), from);
            if (at < 0) {
                return false;
            }
            from = at + 1;
        }
        return true;
    }
}
