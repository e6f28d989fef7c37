package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.reference.FilePage.Collision;
import dev.uapi.generator.reference.FilePage.Operated;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.NumberNames;
import dev.uapi.language.model.Operation;
import dev.uapi.language.model.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Says about one kind of file descriptor what its page shows.
final class FilePages {
    private final Scope scope;
    private final Prose prose;

    private FilePages(Scope scope) {
        this.scope = scope;
        prose = new Prose(scope);
    }

    static FilePage of(Scope scope, Device device) {
        return new FilePages(scope).page(device);
    }

    static FilePage of(Scope scope, FileKind kind) {
        return new FilePages(scope).page(kind);
    }

    /// What is worth knowing of a device at a glance, as seen from any page.
    static List<Fact> facts(Scope scope, Device device) {
        return new FilePages(scope).facts(device);
    }

    /// What is worth knowing of another kind of file at a glance, as seen from any page.
    static List<Fact> facts(Scope scope, FileKind kind) {
        Fact makers = new Fact("Made by", scope.codes(kind.makers()));
        return kind.makers().isEmpty() ? Facts.with(kind.availability()) : Facts.with(kind.availability(), makers);
    }

    private FilePage page(Device device) {
        Prose.Text text = prose.text(device.documentation());
        List<Command> commands = commands(device);
        return new FilePage(
                "device", Phrase.text(device.label()), text.lead(), text.rest(), facts(device), new Entries(scope).of(commands),
                operations(device.operations()), commands.stream().flatMap(this::collisions).toList(), scope.users());
    }

    private FilePage page(FileKind kind) {
        Prose.Text text = prose.text(kind.documentation());
        return new FilePage(
                "file", Phrase.text(kind.name()), text.lead(), text.rest(), facts(scope, kind), List.of(), operations(kind.operations()),
                List.of(), scope.users());
    }

    private List<Command> commands(Device device) {
        return scope.description().commands().stream().filter(command -> command.device().name().equals(device.name())).toList();
    }

    private List<Fact> facts(Device device) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Numbers", numbers(device)));
        facts.addAll(names(device.names()));
        facts.add(new Fact("Unknown command", unknown(device)));
        if (!device.answers().isEmpty()) {
            facts.add(new Fact("Also answers the commands of", scope.codes(device.answers())));
        }
        device.claims().forEach(claim -> facts.add(new Fact("Spoken for", claimed(claim))));
        return facts;
    }

    private static Phrase numbers(Device device) {
        return Phrase.text("from " + Names.hex(device.first()) + " of type ").then(Phrase.code(Names.type(device)));
    }

    private static List<Fact> names(NumberNames names) {
        return Stream.of(
                        names.type().map(name -> new Fact("Type in C", Phrase.code(name))),
                        names.base().map(name -> new Fact("First number in C", Phrase.code(name))),
                        names.numbers().map(prefix -> new Fact("Numbers in C", Phrase.code(prefix + "…"))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Phrase unknown(Device device) {
        Phrase errno = scope.code(device.unknownCommand());
        return device.unknownCommandText().map(words -> errno.then(": ").then(prose.line(words))).orElse(errno);
    }

    private Phrase claimed(Device.Claim claim) {
        return Phrase.code(Names.hex(claim.number())).then(", by ").then(prose.line(claim.by()));
    }

    private Stream<Collision> collisions(Command command) {
        return new Collisions(scope).of(command).stream()
                .map(other -> new Collision(Names.hex(command.number()), scope.code(command.name()), other));
    }

    private List<Operated> operations(List<Operation> operations) {
        return operations.stream().map(this::operated).toList();
    }

    private Operated operated(Operation operation) {
        String name = operation.kind().keyword();
        Stream<Phrase> records = operation.records().map(this::words).stream();
        return new Operated(
                name,
                Times.of(operation.availability()),
                prose.blocks(operation.documentation()),
                Stream.concat(records, operation.text().map(prose::line).stream()).toList(),
                operation.records().flatMap(new Payloads(scope)::of),
                new CauseRows(scope).of(operation));
    }

    private Phrase words(Records records) {
        Phrase words = Phrase.text("One ").then(scope.code(records.struct().name())).then(" behind the other");
        return words.then(records.whole() ? "; only whole ones." : ".");
    }
}
