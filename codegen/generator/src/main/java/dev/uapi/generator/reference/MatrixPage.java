package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Page;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Release;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/// Which release has which command, and where it changed.
///
/// @param releases those in which anything changed, in order
record MatrixPage(String description, List<String> releases, List<Row> rows) implements Content {
    /// A command.
    record Row(Phrase command, String tier, List<Cell> cells) {}

    /// A command in a release.
    ///
    /// @param history where a change is told, if it is one
    record Cell(Kind kind, Optional<Place> history) {}

    /// What a release did to a command.
    ///
    /// @param name  as the style sheet has it
    /// @param sign  for who sees it
    /// @param words for who hears it
    /// @param event whether there is a history to tell
    record Kind(String name, String sign, String words, boolean event) {
        static final Kind ABSENT = new Kind("absent", "", "not there", false);
        static final Kind NEW = new Kind("new", "new", "comes", true);
        static final Kind CHANGED = new Kind("changed", "±", "changes", true);
        static final Kind SAME = new Kind("same", "·", "as before", false);
    }

    static MatrixPage of(Scope scope) {
        Description description = scope.description();
        NavigableSet<Release> releases = Moments.of(description);
        return new MatrixPage(
                description.name(),
                releases.stream().map(Release::toString).toList(),
                description.commands().stream().map(command -> row(scope, releases, command)).toList());
    }

    private static Row row(Scope scope, NavigableSet<Release> releases, Command command) {
        List<Milestone> history = History.of(scope, command);
        Page page = Pages.of(scope.description(), "command", command.name());
        Place told = Place.of(page, Milestone.worthTelling(history).isEmpty() ? "synopsis" : "history");
        Phrase name = Names.phrase(scope.description(), command.name()).linkTo(Place.of(page));
        List<Cell> cells = releases.stream().map(release -> cell(kind(command, history, release), told)).toList();
        return new Row(name, command.tier().keyword(), cells);
    }

    private static Cell cell(Kind kind, Place told) {
        return new Cell(kind, Optional.of(told).filter(_ -> kind.event()));
    }

    private static Kind kind(Command command, List<Milestone> history, Release release) {
        boolean early = release.compareTo(command.since()) < 0 && command.availability().stable().isEmpty();
        if (early || !command.availability().in(release)) {
            return Kind.ABSENT;
        }
        if (history.getFirst().isIn(release)) {
            return Kind.NEW;
        }
        return history.stream().anyMatch(milestone -> milestone.isIn(release)) ? Kind.CHANGED : Kind.SAME;
    }

    @Override
    public List<Section> outline() {
        return List.of();
    }

    @Override
    public boolean isDated() {
        return false;
    }
}
