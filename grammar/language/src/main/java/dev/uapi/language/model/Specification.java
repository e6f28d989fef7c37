package dev.uapi.language.model;

import java.util.List;

/// Checked descriptions. Made only from an analysis without errors, so whoever holds one need not doubt it.
///
/// @param descriptions in the order in which their files were given
/// @param imported     other descriptions that these import from, sorted by name: to be referred to, not to be made anything of
public record Specification(List<Description> descriptions, List<Description> imported) {
    public Specification {
        descriptions = List.copyOf(descriptions);
        imported = List.copyOf(imported);
    }

    /// The same descriptions as a release had them: without what came later, and with what has been replaced since.
    ///
    /// @param release a mainline release, or a stable one with what it took from later ones
    public Specification asOf(Release release) {
        return new Specification(asOf(descriptions, release), asOf(imported, release));
    }

    private static List<Description> asOf(List<Description> later, Release release) {
        return later.stream().map(description -> Snapshot.of(description, release)).toList();
    }
}
