package dev.uapi.diff;

import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import dev.uapi.project.Reach;
import java.util.List;
import java.util.Optional;

/// From one release to another.
public record Span(Release from, Release to) {
    /// @param spelling as a user writes it: `6.6..7.3`
    /// @throws IllegalArgumentException if it is something else; the message says so
    public static Span parse(String spelling) {
        List<String> ends = List.of(spelling.split("\\.\\.", -1));
        List<Release> releases =
                ends.stream().flatMap(end -> Release.parse(end).filter(release -> !release.isBranch()).stream()).toList();
        if (ends.size() != 2 || releases.size() != 2) {
            throw new IllegalArgumentException("'" + spelling + "' are no two releases; write them as 6.6..7.3");
        }
        return new Span(releases.getFirst(), releases.getLast());
    }

    /// Whether what came with that release is a difference between the two.
    public boolean comesOver(Release release) {
        return from.compareTo(release) < 0 && release.compareTo(to) <= 0;
    }

    /// Why nothing is known of one of them, in a sentence without a full stop; empty if both can be looked back to.
    public Optional<String> objection(Specification all) {
        return Reach.objection(all, from).or(() -> Reach.objection(all, to));
    }
}
