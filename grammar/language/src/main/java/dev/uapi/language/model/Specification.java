package dev.uapi.language.model;

import java.util.List;

/// Checked descriptions. Made only from an analysis without errors, so whoever holds one need not doubt it.
///
/// @param descriptions in the order in which their files were given
public record Specification(List<Description> descriptions) {
    public Specification {
        descriptions = List.copyOf(descriptions);
    }
}
