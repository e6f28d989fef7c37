package dev.uapi.generator.docs;

import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Specification;
import java.util.ArrayList;
import java.util.List;

/// Says what the pages that lead to others show.
final class Overviews {
    private final Scope scope;
    private final Description description;

    private Overviews(Scope scope) {
        this.scope = scope;
        description = scope.description();
    }

    static StartPage start(Atlas atlas, Specification specification) {
        return new StartPage(specification.descriptions().stream()
                .map(each -> new Overviews(Scope.of(atlas, each, Page.START)).described())
                .toList());
    }

    static DescriptionPage of(Scope scope) {
        return new Overviews(scope).page();
    }

    private StartPage.Described described() {
        return new StartPage.Described(
                Place.of(Page.of(description, "index")).from(scope.page()),
                description.name(),
                new Prose(scope).text(description.documentation()).lead(),
                facts(),
                new Entries(scope).commands());
    }

    private DescriptionPage page() {
        Prose.Text text = new Prose(scope).text(description.documentation());
        Entries entries = new Entries(scope);
        return new DescriptionPage(
                description.name(),
                text.lead(),
                text.rest(),
                facts(),
                description.devices().stream().map(this::opened).toList(),
                entries.commands(),
                description.objects().stream().map(this::thing).toList(),
                entries.structs(),
                entries.values(),
                entries.extensions());
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        description.header().ifPresent(header -> facts.add(new Fact("Header", Html.code("<" + header + ">"))));
        facts.add(new Fact("In Linux since", Html.text(description.since().toString())));
        facts.add(new Fact("Described through", Html.text(description.known().toString())));
        facts.add(new Fact("Commands", Html.text(Integer.toString(description.commands().size()))));
        return facts;
    }

    private DescriptionPage.Opened opened(Device device) {
        Prose.Text text = new Prose(scope).text(device.documentation());
        return new DescriptionPage.Opened("device-" + device.name(), device.path(), text.lead(), text.rest(), facts(device));
    }

    private List<Fact> facts(Device device) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Numbers", numbers(device)));
        facts.add(new Fact("Unknown command", unknown(device)));
        device.claims().forEach(claim -> facts.add(new Fact("Spoken for", claimed(claim))));
        return facts;
    }

    private static Html numbers(Device device) {
        return Html.text("from " + Names.hex(device.first()) + " of type ").then(Html.code(String.valueOf(device.type())));
    }

    private Html unknown(Device device) {
        Html errno = scope.code(device.unknownCommand());
        return device.unknownCommandText().map(words -> errno.then(": ").then(new Prose(scope).line(words))).orElse(errno);
    }

    private Html claimed(Device.Claim claim) {
        return Html.code(Names.hex(claim.number())).then(", by ").then(new Prose(scope).line(claim.by()));
    }

    private DescriptionPage.Thing thing(ObjectType object) {
        return new DescriptionPage.Thing(
                Place.of(Page.of(description, "object", object.name())).from(scope.page()),
                Html.text(object.name()),
                new Prose(scope).lead(object.documentation()),
                new Relations(scope).uses(object));
    }
}
