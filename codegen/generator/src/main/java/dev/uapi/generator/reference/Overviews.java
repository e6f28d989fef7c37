package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Page;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Omission;
import dev.uapi.language.model.Specification;
import dev.uapi.language.model.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
                Place.of(Pages.of(description, "index")),
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
                tiers(entries),
                description.fileKinds().stream().map(this::opened).toList(),
                description.objects().stream().map(this::thing).toList(),
                Graphs.of(scope),
                ObjectTree.of(scope),
                entries.structs(),
                entries.values(),
                entries.extensions(),
                description.omissions().stream().map(this::omitted).toList());
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        description.header().ifPresent(header -> facts.add(new Fact("Header", Phrase.code("<" + header + ">"))));
        facts.add(new Fact("In Linux since", Phrase.text(description.since().toString())));
        facts.add(new Fact("Described through", Phrase.text(description.known().toString())));
        facts.add(new Fact("Commands", Phrase.text(Integer.toString(description.commands().size()))));
        return facts;
    }

    private List<DescriptionPage.Tiered> tiers(Entries entries) {
        String basic = "Usable with any hardware, and all that many programs need.";
        String extended = "What only some hardware has, or only some programs need: try, and be ready to fail.";
        return Stream.of(
                        new DescriptionPage.Tiered("Basic", basic, entries.commands(Tier.BASIC)),
                        new DescriptionPage.Tiered("Extended", extended, entries.commands(Tier.EXTENDED)))
                .filter(tier -> !tier.commands().isEmpty())
                .toList();
    }

    private DescriptionPage.Opened opened(Device device) {
        return new DescriptionPage.Opened(
                Place.of(Pages.of(description, device)),
                Phrase.code(device.label()),
                new Prose(scope).text(device.documentation()).lead(),
                FilePages.facts(scope, device));
    }

    private DescriptionPage.Opened opened(FileKind kind) {
        return new DescriptionPage.Opened(
                Place.of(Pages.of(description, kind)),
                Phrase.text(kind.name()),
                new Prose(scope).text(kind.documentation()).lead(),
                FilePages.facts(scope, kind));
    }

    private DescriptionPage.Thing thing(ObjectType object) {
        Relations relations = new Relations(scope);
        return new DescriptionPage.Thing(
                Place.of(Pages.of(description, "object", object.name())),
                Phrase.text(object.name()),
                new Prose(scope).lead(object.documentation()),
                Stream.concat(relations.facts(object).stream(), relations.uses(object).stream()).toList());
    }

    private DescriptionPage.Omitted omitted(Omission omission) {
        Phrase names = Phrase.join(", ", omission.names().stream().map(Phrase::code).toList());
        return new DescriptionPage.Omitted(names, new Prose(scope).line(omission.reason()));
    }
}
