package dev.uapi.language.model;

import dev.uapi.language.model.Example.Assignment;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A command as one release had it.
final class CommandSnapshot {
    private final Snapshot snapshot;
    private final Command newest;

    CommandSnapshot(Snapshot snapshot, Command newest) {
        this.snapshot = snapshot;
        this.newest = newest;
    }

    Command command() {
        SequencedMap<String, Field> fields = new LinkedHashMap<>();
        Argument argument = argument(fields);
        ConditionSnapshot conditions = new ConditionSnapshot(snapshot, fields);
        return new Command(
                newest.name(),
                newest.number(),
                newest.numbering(),
                snapshot.device(newest.device()),
                newest.convention(),
                argument,
                newest.tier(),
                newest.vendor(),
                newest.since(),
                snapshot.past(newest.availability()),
                newest.responses().stream().flatMap(response -> response(response, fields.keySet(), conditions).stream()).toList(),
                returns(newest.returns()),
                conditions.causes(newest.causes()),
                newest.examples().stream().flatMap(example -> example(example, fields).stream()).toList(),
                newest.deprecated(),
                newest.documentation());
    }

    /// @param fields to be filled with those of the argument
    private Argument argument(SequencedMap<String, Field> fields) {
        return switch (newest.argument()) {
            case Argument.ByPointer pointer -> {
                Struct struct = snapshot.struct(pointer.struct());
                struct.fields().forEach(field -> fields.put(field.name(), field));
                yield pointer(pointer, struct, new ConditionSnapshot(snapshot, fields));
            }
            case Argument.ByValue(var value) -> {
                Field field = new MeaningSnapshot(snapshot, List.of()).field(value);
                fields.put(field.name(), field);
                yield new Argument.ByValue(field);
            }
            case Argument.None none -> none;
        };
    }

    private static Argument pointer(Argument.ByPointer pointer, Struct struct, ConditionSnapshot conditions) {
        Optional<Field> last = struct.fields().stream().filter(Field::required).reduce((_, next) -> next);
        List<Argument.RaisedMinimum> raised = pointer.raised().stream()
                .flatMap(minimum -> struct.field(minimum.field()).stream().flatMap(field -> conditions.possible(minimum.when()).stream()
                        .flatMap(Optional::stream)
                        .map(when -> new Argument.RaisedMinimum(field.name(), field.end(), when))))
                .toList();
        long minimum = last.map(Field::end).filter(end -> end < pointer.minimumSize()).orElse(pointer.minimumSize());
        return new Argument.ByPointer(struct, minimum, last.map(Field::name).orElse(pointer.lastRequired()), raised);
    }

    private static Optional<Response> response(Response response, Collection<String> fields, ConditionSnapshot conditions) {
        List<String> left = response.fields().stream().filter(fields::contains).toList();
        Optional<Optional<Condition>> when = response.when().map(conditions::possible).orElse(Optional.of(Optional.empty()));
        return when.isEmpty() || (left.isEmpty() && !response.isWhole())
                ? Optional.empty()
                : Optional.of(new Response(left, when.get(), response.alsoOn(), response.alsoOnAny(), response.keptOnFault()));
    }

    private Command.Returns returns(Command.Returns returns) {
        return switch (returns) {
            case Command.Returns.NewDescriptor(var kind, var text) ->
                new Command.Returns.NewDescriptor(kind.flatMap(snapshot::fileKind), text);
            case Command.Returns.MadeObject(var kinds) -> new Command.Returns.MadeObject(snapshot.kinds(kinds));
            case Command.Returns.Zero _, Command.Returns.Flag _, Command.Returns.Value _, Command.Returns.Count _ -> returns;
        };
    }

    /// An example that needs something of a later time would be none.
    private Optional<Example> example(Example example, SequencedMap<String, Field> fields) {
        boolean possible = example.given().stream().allMatch(assignment -> isKnown(assignment, fields));
        return possible
                ? Optional.of(new Example(
                        assignments(example.given(), fields), assignments(example.gives(), fields), example.errno(),
                        example.documentation()))
                : Optional.empty();
    }

    private boolean isKnown(Assignment assignment, SequencedMap<String, Field> fields) {
        return fields.containsKey(assignment.field().name())
                && Stream.of(assignment.spelling().split(" \\| ", -1)).allMatch(snapshot::knows);
    }

    private List<Assignment> assignments(List<Assignment> assignments, SequencedMap<String, Field> fields) {
        return assignments.stream()
                .filter(each -> isKnown(each, fields))
                .flatMap(each -> Stream.ofNullable(fields.get(each.field().name()))
                        .map(field -> new Assignment(field, each.value(), spelling(each))))
                .toList();
    }

    private String spelling(Assignment assignment) {
        return Stream.of(assignment.spelling().split(" \\| ", -1))
                .map(name -> snapshot.constant(assignment.value(), name))
                .collect(Collectors.joining(" | "));
    }
}
