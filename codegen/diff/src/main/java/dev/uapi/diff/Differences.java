package dev.uapi.diff;

import dev.uapi.compare.Change;
import dev.uapi.compare.Comparison;
import dev.uapi.compare.Verdict;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Specification;
import dev.uapi.project.Inspection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What has changed, with the places in both texts.
///
/// @param changes the worst first
public record Differences(List<Change> changes, Inspection before, Inspection after) {
    public Differences {
        changes = List.copyOf(changes);
    }

    /// Between two states of descriptions without errors.
    public static Differences between(Inspection before, Inspection after) {
        return new Differences(Comparison.of(specification(before), specification(after)), before, after);
    }

    /// Between two releases of descriptions without errors.
    ///
    /// @param releases that something is known of
    public static Differences between(Span releases, Inspection inspection) {
        Specification all = specification(inspection);
        return new Differences(Comparison.of(all.asOf(releases.from()), all.asOf(releases.to())), inspection, inspection);
    }

    /// The names of the descriptions that were not there before, so that there is nothing to compare them with.
    public List<String> added() {
        List<String> known = names(before).toList();
        return names(after).filter(name -> !known.contains(name)).toList();
    }

    /// Whether programs that worked may not work any more.
    public boolean breaks() {
        return changes.stream().anyMatch(change -> change.verdict() == Verdict.BREAKING);
    }

    /// Where it was; empty for what was not there, and for what nobody wrote.
    public Optional<Place> placeBefore(Change change) {
        return place(before, change);
    }

    /// Where it is; empty for what is not there any more, and for what nobody wrote.
    public Optional<Place> placeAfter(Change change) {
        return place(after, change);
    }

    private static Stream<String> names(Inspection inspection) {
        return specification(inspection).descriptions().stream().map(Description::name);
    }

    /// Where the description is that it belongs to.
    public Optional<Place> placeOfDescription(Change change) {
        return after.places(change.description()).of(new Places.Name(Kind.DESCRIPTION, change.description()));
    }

    private static Optional<Place> place(Inspection inspection, Change change) {
        return inspection.places(change.description()).of(change.subject());
    }

    private static Specification specification(Inspection inspection) {
        return inspection.specification().orElseThrow();
    }
}
