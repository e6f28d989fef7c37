package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Page;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every errno, and what it can mean.
record ErrnoPage(String description, List<Errno> errnos) implements Content {
    /// One of them.
    record Errno(String name, List<Use> uses) {}

    /// A cause.
    ///
    /// @param where the command, the operation of a file or the way of calling that it belongs to
    record Use(Phrase where, Link cause, Phrase words) {}

    static ErrnoPage of(Scope scope) {
        Description description = scope.description();
        Map<String, List<Use>> uses = new TreeMap<>();
        description.commands().forEach(command -> command.causes().forEach(cause -> add(uses, cause.errno(), use(scope, command, cause))));
        OpenFile.of(description).forEach(file -> file.operations().forEach(operation ->
                operation.causes().forEach(cause -> add(uses, cause.errno(), use(scope, file, operation, cause)))));
        Way.of(description).forEach(way -> way.causes().forEach(cause -> add(uses, cause.errno(), use(scope, way, cause))));
        List<Errno> errnos = uses.entrySet().stream().map(entry -> new Errno(entry.getKey(), entry.getValue())).toList();
        return new ErrnoPage(description.name(), errnos);
    }

    private static void add(Map<String, List<Use>> uses, String errno, Use use) {
        uses.computeIfAbsent(errno, _ -> new ArrayList<>()).add(use);
    }

    private static Use use(Scope scope, Command command, Cause cause) {
        Page page = Pages.of(scope.description(), "command", command.name());
        Place place = Place.of(page, CauseRows.anchor(cause));
        return new Use(scope.code(command.name()), Link.to(place, cause.id()), new Prose(scope).line(cause.text()));
    }

    private static Use use(Scope scope, OpenFile file, Operation operation, Cause cause) {
        Place place = Place.of(file.page(), CauseRows.anchor(operation, cause));
        Phrase where = Phrase.code(operation.kind().keyword()).then(" of ").then(scope.code(file.page(), file.name()));
        return new Use(where, Link.to(place, cause.id()), new Prose(scope).line(cause.text()));
    }

    private static Use use(Scope scope, Way way, Cause cause) {
        Place place = Place.of(Way.page(scope.description()), way.anchor(cause));
        Phrase where = Phrase.text("any command, ").then(way.link(scope).phrase());
        return new Use(where, Link.to(place, cause.id()), new Prose(scope).line(cause.text()));
    }

    @Override
    public List<Section> outline() {
        Outline outline = new Outline();
        errnos.forEach(errno -> outline.section(errno.name(), errno.name()));
        return outline.sections();
    }
}
