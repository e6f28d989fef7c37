package dev.uapi.language.model;

import java.util.List;

/// Names of the header that a description leaves out on purpose.
///
/// @param names  each whole, or with a `*` at its end for all that begin so
/// @param reason why
public record Omission(List<String> names, String reason) {
    public Omission {
        names = List.copyOf(names);
    }

    /// Whether this name of the header is among those left out.
    public boolean covers(String name) {
        return names.stream().anyMatch(pattern -> matches(pattern, name));
    }

    /// Whether one of the [#names()] is or begins this name of the header.
    public static boolean matches(String pattern, String name) {
        return pattern.endsWith("*") ? name.startsWith(pattern.substring(0, pattern.length() - 1)) : name.equals(pattern);
    }
}
