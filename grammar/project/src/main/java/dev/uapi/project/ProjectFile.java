package dev.uapi.project;

import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.diagnostic.Policy;
import dev.uapi.language.diagnostic.Profile;
import dev.uapi.language.model.Release;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a project file says, as far as it makes sense.
///
/// @param roots        where the project's descriptions are, from the folder of the file
/// @param imports      where else imports are looked for
/// @param houses       whose rules which files are held to
/// @param levels       of the rules that the project takes otherwise than the language
/// @param suppressions which rules are broken where on purpose
record ProjectFile(
        List<Spot.Text> roots,
        List<Spot.Text> imports,
        Optional<View> view,
        List<Housed> houses,
        Map<Code, Policy.Level> levels,
        List<Suppressed> suppressions) {
    /// Nothing is said.
    static final ProjectFile EMPTY = new ProjectFile(List.of(), List.of(), Optional.empty(), List.of(), Map.of(), List.of());

    ProjectFile {
        roots = List.copyOf(roots);
        imports = List.copyOf(imports);
        houses = List.copyOf(houses);
        levels = Map.copyOf(levels);
        suppressions = List.copyOf(suppressions);
    }

    /// The release that descriptions are seen as of.
    record View(Release release, Place place) {}

    /// Some files, and whose rules they are held to.
    ///
    /// @param files a [Glob]
    record Housed(Profile profile, String files) {}

    /// A rule that is not told of in some files.
    ///
    /// @param files a [Glob]
    /// @param place of the code
    record Suppressed(Code code, String files, Place place) {}
}
