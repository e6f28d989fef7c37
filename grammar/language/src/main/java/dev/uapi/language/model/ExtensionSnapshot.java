package dev.uapi.language.model;

import dev.uapi.language.model.Extension.Answer;
import dev.uapi.language.model.Extension.Attempt;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Extension.Parameter;
import dev.uapi.language.model.Extension.Query;
import dev.uapi.language.model.Extension.Undo;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// An extension as one release had it.
final class ExtensionSnapshot {
    private final Snapshot snapshot;
    private final Extension newest;
    private final List<Command> commands;

    /// @param commands those of the release
    ExtensionSnapshot(Snapshot snapshot, Extension newest, List<Command> commands) {
        this.snapshot = snapshot;
        this.newest = newest;
        this.commands = commands;
    }

    Extension extension() {
        return new Extension(
                newest.name(),
                newest.tier(),
                newest.vendor(),
                newest.parameters().stream()
                        .map(each -> new Parameter(each.name(), snapshot.kinds(each.kinds()), each.descriptor()))
                        .toList(),
                newest.number(),
                newest.historicalNames(),
                newest.adds().stream().filter(snapshot::knows).toList(),
                newest.query().flatMap(this::query),
                newest.attempt().flatMap(this::attempt),
                newest.never(),
                newest.became(),
                snapshot.past(newest.availability()),
                newest.documentation());
    }

    private Optional<Query> query(Query query) {
        return command(query.command()).flatMap(command -> given(command, query.given())
                .flatMap(given -> answer(command, query.answer()).map(answer -> new Query(query.command(), given, answer))));
    }

    private static Optional<Answer> answer(Command command, Answer answer) {
        return switch (answer) {
            case Answer.Returned returned -> Optional.of(returned);
            case Answer.Flag(var field, var member) -> answer(command, field, member, Answer.Flag::new);
            case Answer.Member(var field, var member) -> answer(command, field, member, Answer.Member::new);
        };
    }

    /// The same field and member of the time.
    private static Optional<Answer> answer(
            Command command, Field field, EnumType.Member member, BiFunction<Field, EnumType.Member, Answer> then) {
        return command.fields().stream()
                .filter(each -> each.name().equals(field.name()) && each.meaning() instanceof Meaning.Enumerated)
                .flatMap(each -> ((Meaning.Enumerated) each.meaning()).type().members().stream()
                        .filter(there -> there.value() == member.value())
                        .map(there -> then.apply(each, there)))
                .findFirst();
    }

    private Optional<Attempt> attempt(Attempt attempt) {
        List<Undo> undos = attempt.undos().stream().flatMap(undo -> undo(attempt, undo).stream()).toList();
        return undos.size() < attempt.undos().size()
                ? Optional.empty()
                : command(attempt.command()).flatMap(command -> given(command, attempt.given()))
                        .map(given -> new Attempt(attempt.command(), given, attempt.judgements(), undos, attempt.exclusions()));
    }

    private Optional<Undo> undo(Attempt attempt, Undo undo) {
        return switch (undo) {
            case Undo.Call(var name, var values) ->
                command(name).flatMap(command -> given(command, values)).map(given -> new Undo.Call(name, given));
            case Undo.Close(var closed) -> command(attempt.command()).stream()
                    .flatMap(command -> command.fields().stream())
                    .filter(field -> field.name().equals(closed.name()))
                    .<Undo>map(Undo.Close::new)
                    .findFirst();
            case Undo.Nothing nothing -> Optional.of(nothing);
        };
    }

    private Optional<Command> command(String name) {
        return commands.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    /// The same values for the fields of the time; nothing if one is not there.
    private static Optional<List<Given>> given(Command command, List<Given> given) {
        List<Given> left = given.stream()
                .flatMap(each -> command.fields().stream()
                        .filter(field -> field.name().equals(each.field().name()))
                        .map(field -> new Given(field, each.value())))
                .toList();
        return left.size() < given.size() ? Optional.empty() : Optional.of(left);
    }
}
