package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.GeneralCause;
import dev.uapi.language.model.IoctlClass;
import dev.uapi.language.model.Meaning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Says about one command what its page shows.
final class CommandPages {
    private final Scope scope;
    private final Command command;

    private CommandPages(Scope scope, Command command) {
        this.scope = scope;
        this.command = command;
    }

    static CommandPage of(Scope page, Command command, Recordings recordings) {
        return new CommandPages(page.with(Spot.fields(command)), command).page(recordings.of(page, command));
    }

    private CommandPage page(Optional<Recording> recording) {
        Prose.Text text = new Prose(scope).text(command.documentation());
        CauseRows causes = new CauseRows(scope);
        Relations relations = new Relations(scope);
        return new CommandPage(
                Names.phrase(scope.description(), command.name()),
                command.tier().keyword(),
                command.deprecated().map(new Prose(scope)::line),
                text.lead(),
                text.rest(),
                facts(),
                new Collisions(scope).of(command),
                synopsis(),
                map(),
                notes(),
                new Layouts(scope).rows(Spot.of(command), command.since()),
                new Payloads(scope).of(Spot.fields(command)),
                new Responses(scope).of(command),
                returned(),
                Way.of(command).link(scope),
                GeneralCause.of(command).stream().map(general -> general.in(command).errno()).toList(),
                causes.general(command),
                causes.groups(command, false, 0),
                causes.groups(command, true, CauseRows.chosen(command, false).size()),
                relations.roles(command),
                new Presences(scope).of(command),
                extensions(),
                new Samples(scope).of(command),
                recording,
                Milestone.worthTelling(History.of(scope, command)),
                relations.related(command));
    }

    private List<Fact> facts() {
        Stream<Fact> vendor = command.vendor().map(whose -> new Fact("For", Phrase.text(whose))).stream();
        return Stream.concat(vendor, Stream.of(
                new Fact("Since", Phrase.text(Times.of(command))),
                new Fact("Called on", calledOn()),
                new Fact("Argument", Way.of(command).link(scope).phrase()),
                new Fact("Returns", returned()))).toList();
    }

    private Phrase returned() {
        return new Returned(scope).of(command.returns());
    }

    private List<CommandPage.Extending> extensions() {
        List<String> names = Stream.concat(
                        Stream.of(command.name()),
                        Spot.fields(command).stream().flatMap(field -> field.meaning() instanceof Meaning.Enumerated(var type)
                                ? type.members().stream().map(EnumType.Member::name)
                                : Stream.empty()))
                .toList();
        return scope.description().extensions().stream()
                .filter(extension -> extension.adds().stream().anyMatch(names::contains))
                .map(extension -> new CommandPage.Extending(
                        scope.code(extension.name()), scope.codes(extension.adds().stream().filter(names::contains).toList())))
                .toList();
    }

    /// The device of the command, and those of other paths that answer its commands too.
    private Phrase calledOn() {
        Device own = command.device();
        Phrase path = Phrase.code(own.label());
        Place place = Place.of(Pages.of(scope.description(), own));
        Stream<Phrase> answering = scope.atlas().descriptions().stream().flatMap(of -> of.devices().stream()
                .filter(device -> !device.label().equals(own.label()))
                .filter(device -> device.answers().stream().anyMatch(name -> scope.means(of, name, place)))
                .map(device -> Phrase.code(device.label()).linkTo(Place.of(Pages.of(of, device)))));
        Stream<Phrase> first = Stream.of(scope.place(own.name()).map(path::linkTo).orElse(path));
        return Phrase.join(", also ", Stream.concat(first, answering).toList());
    }

    private CommandPage.Synopsis synopsis() {
        Optional<CStruct> struct = command.struct().map(new Layouts(scope)::c);
        return new CommandPage.Synopsis(
                scope.description().header(), struct, Phrase.text(command.name()), argument(), macro(), numbers());
    }

    private Phrase argument() {
        return switch (command.argument()) {
            case Argument.ByPointer(var struct, _, _, _) -> Phrase.text(", " + Layouts.name(struct) + " *argument");
            case Argument.ByValue(var value) -> Phrase.text(", unsigned long ").then(scope.link(value.name()));
            case Argument.None _ -> Phrase.text("");
        };
    }

    private String macro() {
        if (command.numbering() == IoctlClass.BARE) {
            return Names.hex(command.ioctl(Architecture.X86_64));
        }
        String start = command.numbering() + "(" + Names.type(command.device()) + ", " + Names.hex(command.number());
        boolean sized = command.numbering() != IoctlClass._IO;
        return start + (sized ? command.struct().map(struct -> ", " + Layouts.name(struct)).orElse("") : "") + ")";
    }

    private List<CommandPage.Encoded> numbers() {
        Map<Long, String> architectures = new LinkedHashMap<>();
        for (Architecture architecture : Architecture.values()) {
            architectures.merge(command.ioctl(architecture), architecture.label(), (left, right) -> left + ", " + right);
        }
        return architectures.entrySet().stream()
                .map(entry -> new CommandPage.Encoded(Names.hex(entry.getKey()), entry.getValue()))
                .toList();
    }

    private Optional<ByteMap> map() {
        return command.argument() instanceof Argument.ByPointer(var struct, var minimum, _, _)
                ? Optional.of(Cartographer.draw(scope, struct, minimum))
                : Optional.empty();
    }

    private List<Phrase> notes() {
        return command.argument() instanceof Argument.ByPointer(var struct, _, _, var raised)
                ? Stream.concat(raised.stream().map(this::raised), new OtherLayouts(scope).of(struct).stream()).toList()
                : List.of();
    }

    private Phrase raised(Argument.RaisedMinimum raised) {
        return Phrase.text("If ").then(scope.condition(raised.when())).then(", the structure must reach the end of ")
                .then(scope.code(raised.field())).then(": at least " + raised.size() + " bytes.");
    }
}
