package dev.uapi.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// In which releases something is there, as a description says it: `since 6.15, 6.12.y`, `until 7.1`.
///
/// ```java
/// Availability.since("6.15", "6.12.y").in(Release.parse("6.12.117"))   // true: the stable branch took it
/// Availability.since("6.15", "6.12.y").in(Release.parse("6.12"))       // false
/// ```
public final class Availability {
    /// In all releases.
    public static final Availability ALWAYS = new Availability(Optional.empty(), List.of(), Optional.empty());

    private final Optional<Release> since;
    private final List<Taken> stable;
    private final Optional<Release> until;

    private Availability(Optional<Release> since, List<Taken> stable, Optional<Release> until) {
        this.since = since;
        this.stable = List.copyOf(stable);
        this.until = until;
    }

    /// There from a mainline release on.
    ///
    /// @param since  `6.15`
    /// @param stable what took it from mainline: stable releases such as `6.12.20`, or whole branches such as `6.12.y`
    /// @throws IllegalArgumentException if one of them is no release
    public static Availability since(String since, String... stable) {
        return new Availability(Optional.of(Release.parse(since)), Arrays.stream(stable).map(Taken::of).toList(), Optional.empty());
    }

    /// The same, but gone again.
    ///
    /// @param until the first mainline release without it
    public Availability until(String until) {
        return new Availability(since, stable, Optional.of(Release.parse(until)));
    }

    /// Whether a kernel of this release has it.
    public boolean in(Release release) {
        boolean begun = since.isEmpty() || release.compareTo(since.get()) >= 0 || stable.stream().anyMatch(taken -> taken.in(release));
        return begun && (until.isEmpty() || release.compareTo(until.get()) < 0);
    }

    /// `since 6.15, 6.12.y, until 7.1`; empty if it is always there.
    @Override
    public String toString() {
        Stream<String> begin = since.stream().map(release -> "since " + release);
        Stream<String> branches = stable.stream().map(Taken::toString);
        Stream<String> end = until.stream().map(release -> "until " + release);
        return Stream.of(begin, branches, end).flatMap(part -> part).collect(Collectors.joining(", "));
    }

    /// A stable release or branch that took it.
    private record Taken(Release first, String spelling) {
        private static final String BRANCH = ".y";

        static Taken of(String spelling) {
            return new Taken(spelling.endsWith(BRANCH) ? firstOf(spelling) : Release.parse(spelling), spelling);
        }

        private static Release firstOf(String branch) {
            Release mainline = Release.parse(branch.substring(0, branch.length() - BRANCH.length()));
            return new Release(mainline.major(), mainline.minor(), 1);
        }

        boolean in(Release release) {
            return release.onBranch(first.major(), first.minor(), first.patch());
        }

        @Override
        public String toString() {
            return spelling;
        }
    }
}
