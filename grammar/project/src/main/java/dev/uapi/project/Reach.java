package dev.uapi.project;

import dev.uapi.language.model.Description;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import java.util.Optional;

/// Which releases descriptions can be seen as of.
public final class Reach {
    private Reach() {}

    /// Why nothing is known of a release, in one sentence without a full stop; empty if it can be looked back to.
    public static Optional<String> objection(Specification specification, Release release) {
        return specification.descriptions().stream().flatMap(description -> objection(description, release).stream()).findFirst();
    }

    private static Optional<String> objection(Description description, Release wanted) {
        if (wanted.compareTo(description.since()) < 0) {
            return Optional.of(
                    description.name() + " came with Linux " + description.since() + ": there is nothing of it in " + wanted);
        }
        Release mainline = new Release(wanted.major(), wanted.minor(), 0);
        if (mainline.compareTo(description.known()) > 0) {
            return Optional.of(
                    description.name() + " is described through Linux " + description.known() + ": nothing is known of " + wanted);
        }
        return Optional.empty();
    }
}
