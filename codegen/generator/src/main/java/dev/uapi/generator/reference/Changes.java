package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Page;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import dev.uapi.generator.reference.ChangesPage.Change;
import dev.uapi.generator.reference.ChangesPage.Step;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Struct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Says of each release what it changed in a description.
final class Changes {
    private final Scope scope;
    private final Description description;
    private final SortedMap<Release, List<Change>> changes = new TreeMap<>();
    private final Map<Coming, List<Phrase>> comings = new LinkedHashMap<>();

    private Changes(Scope scope) {
        this.scope = scope;
        description = scope.description();
    }

    static ChangesPage of(Scope scope) {
        return new Changes(scope).page();
    }

    private ChangesPage page() {
        description.commands().forEach(this::tell);
        scope.atlas().structs(description).forEach(this::tell);
        description.objects().forEach(each -> come("objects", each.name(), object(each), each.availability()));
        description.fileKinds().forEach(each -> come("files", each.name(), Pages.of(description, each), each.availability()));
        description.extensions().forEach(each -> come("extensions", each.name(), extension(each), each.availability()));
        comings.forEach(this::tell);
        List<Step> steps = changes.entrySet().stream()
                .map(entry -> new Step(entry.getKey().toString(), !entry.getKey().isMainline(), entry.getValue()))
                .toList();
        return new ChangesPage(description.name(), steps);
    }

    private void tell(Command command) {
        Page page = Pages.of(description, "command", command.name());
        tell("command", command.name(), page, History.of(scopeOf(page).with(Spot.fields(command)), command));
    }

    private void tell(Struct struct) {
        Page page = Pages.of(description, "struct", struct.name());
        Release since = struct.availability().since().orElse(description.since());
        tell("struct", struct.name(), page, History.of(scopeOf(page).with(struct.fields()), struct, since));
    }

    private Page object(ObjectType object) {
        return Pages.of(description, "object", object.name());
    }

    private Page extension(Extension extension) {
        return Pages.of(description, "extension", extension.name());
    }

    private Scope scopeOf(Page page) {
        return Scope.of(scope.atlas(), description, page);
    }

    /// What only comes and goes is told about in one line for all of a kind.
    private void come(String kind, String name, Page page, Availability availability) {
        Phrase what = Names.phrase(description, name).linkTo(Place.of(page));
        Release since = availability.since().orElse(description.since());
        add(new Coming(since, kind, "New"), what);
        availability.stable().forEach(stable -> add(new Coming(stable, kind, "New"), what));
        availability.until().ifPresent(until -> add(new Coming(until, kind, "Gone"), what));
    }

    private void add(Coming coming, Phrase what) {
        comings.computeIfAbsent(coming, _ -> new ArrayList<>()).add(what);
    }

    private void tell(Coming coming, List<Phrase> names) {
        Change change = new Change(Optional.empty(), Phrase.text(coming.verb() + " " + coming.kind()), List.of(Phrase.join(", ", names)));
        at(coming.release()).add(change);
    }

    private void tell(String kind, String name, Page page, List<Milestone> milestones) {
        Phrase what = Names.phrase(description, name).linkTo(Place.of(page));
        for (Milestone milestone : milestones) {
            Change change = new Change(Optional.of(kind), what, milestone.changes());
            at(milestone.release()).add(change);
            milestone.stable().forEach(stable -> at(stable).add(change));
        }
    }

    private List<Change> at(Release release) {
        return changes.computeIfAbsent(release, _ -> new ArrayList<>());
    }

    /// @param verb `New` or `Gone`
    private record Coming(Release release, String kind, String verb) {}
}
