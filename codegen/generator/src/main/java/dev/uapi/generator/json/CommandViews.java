package dev.uapi.generator.json;

import dev.uapi.generator.json.DocumentView.CommandView;
import dev.uapi.generator.json.DocumentView.ExampleView;
import dev.uapi.generator.json.DocumentView.FieldView;
import dev.uapi.generator.json.DocumentView.RaisedMinimumView;
import dev.uapi.generator.json.DocumentView.ResponseView;
import dev.uapi.generator.json.DocumentView.ReturnedView;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Command.Returns;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Example;
import dev.uapi.language.model.Response;
import dev.uapi.language.model.Struct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Makes the view of a command.
final class CommandViews {
    private CommandViews() {}

    static CommandView of(Description description, Command command) {
        Availability availability = command.availability();
        Optional<Argument.ByPointer> pointer = pointer(command);
        return new CommandView(
                description.name(), command.name(), command.device().name(), command.number(), command.numbering().name(),
                ioctl(command), command.convention().label(), command.struct().map(Struct::name),
                pointer.map(Argument.ByPointer::minimumSize), pointer.map(Argument.ByPointer::lastRequired), raised(pointer),
                value(command), command.tier().keyword(), command.vendor(), command.since().toString(),
                DocumentViews.stable(availability), DocumentViews.until(availability), command.deprecated(),
                returns(command.returns()), returned(command.returns()),
                command.responses().stream().map(CommandViews::response).toList(),
                command.causes().stream().map(CauseViews::of).toList(),
                command.examples().stream().map(CommandViews::example).toList(), command.documentation().markdown());
    }

    private static SequencedMap<String, Long> ioctl(Command command) {
        SequencedMap<String, Long> words = new LinkedHashMap<>();
        for (Architecture architecture : Architecture.values()) {
            words.put(architecture.label(), command.ioctl(architecture));
        }
        return words;
    }

    private static Optional<Argument.ByPointer> pointer(Command command) {
        return command.argument() instanceof Argument.ByPointer pointer ? Optional.of(pointer) : Optional.empty();
    }

    private static List<RaisedMinimumView> raised(Optional<Argument.ByPointer> pointer) {
        Stream<Argument.RaisedMinimum> raised = pointer.stream().flatMap(each -> each.raised().stream());
        return raised.map(each -> new RaisedMinimumView(each.field(), each.size(), ConditionText.of(each.when()))).toList();
    }

    private static Optional<FieldView> value(Command command) {
        return command.argument() instanceof Argument.ByValue(var value)
                ? Optional.of(FieldViews.of(value, command.since()))
                : Optional.empty();
    }

    private static String returns(Returns returns) {
        return switch (returns) {
            case Returns.Zero() -> "zero";
            case Returns.Flag() -> "boolean";
            case Returns.Value(_) -> "value";
            case Returns.Count(_) -> "count";
            case Returns.NewDescriptor(_, _) -> "fd";
            case Returns.MadeObject(_) -> "object";
        };
    }

    private static Optional<ReturnedView> returned(Returns returns) {
        return switch (returns) {
            case Returns.Zero(), Returns.Flag() -> Optional.empty();
            case Returns.Value(var text) -> Optional.of(new ReturnedView(List.of(), text));
            case Returns.Count(var text) -> Optional.of(new ReturnedView(List.of(), text));
            case Returns.NewDescriptor(var kind, var text) -> Optional.of(new ReturnedView(kind.stream().toList(), text));
            case Returns.MadeObject(var kinds) -> Optional.of(new ReturnedView(kinds, Optional.empty()));
        };
    }

    private static ResponseView response(Response response) {
        return new ResponseView(
                response.fields().stream().findFirst(), response.fields(), response.when().map(ConditionText::of), response.alsoOn(),
                response.alsoOnAny(), response.keptOnFault());
    }

    private static ExampleView example(Example example) {
        return new ExampleView(
                DocumentViews.assignments(example.given()), DocumentViews.assignments(example.gives()), example.errno(),
                example.documentation().markdown());
    }
}
