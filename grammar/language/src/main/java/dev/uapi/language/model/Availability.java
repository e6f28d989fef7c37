package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// In which releases something is there.
///
/// @param since the mainline release that brought it; empty: there from the beginning of what contains it
/// @param stable stable releases or branches that took it from mainline
/// @param until the first mainline release without it
public record Availability(Optional<Release> since, List<Release> stable, Optional<Release> until) {
    public static final Availability ALWAYS = new Availability(Optional.empty(), List.of(), Optional.empty());

    public Availability {
        stable = List.copyOf(stable);
    }

    public boolean isAlways() {
        return equals(ALWAYS);
    }

    /// Whether a kernel of this release has it.
    public boolean in(Release release) {
        boolean begun = since.isEmpty() || release.compareTo(since.get()) >= 0 || stable.stream().anyMatch(taken -> took(release, taken));
        return begun && (until.isEmpty() || release.compareTo(until.get()) < 0);
    }

    private static boolean took(Release release, Release taken) {
        return release.isOf(taken) && (taken.isBranch() || release.compareTo(taken) >= 0);
    }
}
