package dev.uapi.generator.json;

import dev.uapi.generator.json.DocumentView.CauseView;
import dev.uapi.generator.json.DocumentView.CommandView;
import dev.uapi.generator.json.DocumentView.ExampleView;
import dev.uapi.generator.json.DocumentView.FieldView;
import dev.uapi.generator.json.DocumentView.ResponseView;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Example;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Response;
import dev.uapi.language.model.Struct;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// Makes the view of a command.
final class CommandViews {
    private CommandViews() {}

    static CommandView of(Description description, Command command) {
        Availability availability = command.availability();
        return new CommandView(
                description.name(), command.name(), command.device().name(), command.number(), command.numbering().name(),
                ioctl(command), command.convention().label(), command.struct().map(Struct::name),
                pointer(command).map(Argument.ByPointer::minimumSize), pointer(command).map(Argument.ByPointer::lastRequired),
                value(command), command.tier().keyword(), command.since().toString(), DocumentViews.stable(availability),
                DocumentViews.until(availability), returns(command.returns()),
                command.responses().stream().map(CommandViews::response).toList(),
                command.causes().stream().map(CommandViews::cause).toList(),
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

    private static Optional<FieldView> value(Command command) {
        return command.argument() instanceof Argument.ByValue(var value)
                ? Optional.of(FieldViews.of(value, command.since()))
                : Optional.empty();
    }

    private static ResponseView response(Response response) {
        return new ResponseView(
                response.fields().stream().findFirst(), response.when().map(ConditionText::of), response.alsoOn(), response.keptOnFault());
    }

    private static String returns(Command.Returns returns) {
        return switch (returns) {
            case Command.Returns.Zero _ -> "zero";
            case Command.Returns.Flag _ -> "boolean";
            case Command.Returns.Value _ -> "value";
            case Command.Returns.Count _ -> "count";
            case Command.Returns.NewDescriptor _ -> "fd";
            case Command.Returns.MadeObject _ -> "object";
        };
    }

    private static CauseView cause(Cause cause) {
        Availability availability = cause.availability();
        return new CauseView(
                cause.id(), cause.errno(), cause.text(), cause.isFormal(), cause.guard().map(ConditionText::of),
                cause.when().map(ConditionText::of), cause.during(), availability.since().map(Release::toString),
                DocumentViews.stable(availability), DocumentViews.until(availability), cause.documentation().markdown());
    }

    private static ExampleView example(Example example) {
        return new ExampleView(
                DocumentViews.assignments(example.given()), DocumentViews.assignments(example.gives()), example.errno(),
                example.documentation().markdown());
    }
}
