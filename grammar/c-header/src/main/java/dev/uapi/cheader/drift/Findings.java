package dev.uapi.cheader.drift;

import dev.uapi.cheader.model.CHeader;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Diagnostic.Related;
import dev.uapi.language.diagnostic.HeaderProblem;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.diagnostic.Places.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Collects what differs, each with its place in both files.
final class Findings {
    private final Places places;
    private final CHeader header;
    private final List<Diagnostic> found = new ArrayList<>();

    Findings(Places places, CHeader header) {
        this.places = places;
        this.header = header;
    }

    /// Something that only the header is about.
    void inHeader(HeaderProblem problem, Place place) {
        found.add(Diagnostic.of(problem, place, List.of()));
    }

    /// Something that both have.
    ///
    /// @param names the first one that somebody wrote is where the description has it
    void inBoth(HeaderProblem problem, Place inHeader, Name... names) {
        List<Related> related = place(names).map(place -> new Related(place, "described here")).stream().toList();
        found.add(Diagnostic.of(problem, inHeader, related));
    }

    /// Something that the description lacks.
    ///
    /// @param near what the description has in its neighbourhood
    void onlyInHeader(HeaderProblem problem, Place inHeader, Name... near) {
        List<Related> related = place(near).map(place -> new Related(place, "it would belong here")).stream().toList();
        found.add(Diagnostic.of(problem, inHeader, related));
    }

    /// Something that the header lacks.
    ///
    /// @param near what the header has in its neighbourhood
    /// @param names the first one that somebody wrote is where the description has it
    void onlyDescribed(HeaderProblem problem, Optional<Place> near, Name... names) {
        Place beginning = new Place(header.source(), 0, 0);
        Place there = near.orElse(beginning);
        place(names).ifPresentOrElse(
                place -> found.add(Diagnostic.of(problem, place, List.of(new Related(there, "it would belong here")))),
                () -> found.add(Diagnostic.of(problem, there, List.of())));
    }

    /// What only the description is about.
    void inDescription(HeaderProblem problem, Name name) {
        place(name).ifPresent(place -> found.add(Diagnostic.of(problem, place, List.of())));
    }

    private Optional<Place> place(Name... names) {
        return Stream.of(names).flatMap(name -> places.of(name).stream()).findFirst();
    }

    /// Those of the header first.
    List<Diagnostic> sorted() {
        Comparator<Diagnostic> order = Comparator.comparing((Diagnostic finding) -> !finding.place().source().equals(header.source()))
                .thenComparing(finding -> finding.place().source().path())
                .thenComparingInt(finding -> finding.place().start())
                .thenComparing(Diagnostic::code)
                .thenComparing(Diagnostic::message);
        return found.stream().sorted(order).toList();
    }
}
