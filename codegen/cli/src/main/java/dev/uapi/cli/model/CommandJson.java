package dev.uapi.cli.model;

import dev.uapi.cli.model.StructJson.FieldJson;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Example;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Response;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A command.
///
/// @param number      within the numbers of its device
/// @param ioctl       what `ioctl` is called with, by architecture
/// @param struct      the structure whose address it takes
/// @param value       what it takes by value
/// @param minimumSize of the structure, in bytes: the least that any release ever took
/// @param causes      every way it can fail, in the order in which the kernel looks
public record CommandJson(
        String name,
        String description,
        String device,
        long number,
        String numbering,
        Map<String, Long> ioctl,
        String convention,
        Optional<String> struct,
        Optional<FieldJson> value,
        String tier,
        String since,
        List<String> stable,
        Optional<String> until,
        Optional<Long> minimumSize,
        Optional<String> lastRequired,
        String returns,
        List<ResponseJson> responses,
        List<CauseJson> causes,
        List<ExampleJson> examples,
        String documentation) {
    /// What is written back.
    ///
    /// @param field the only field that is; the whole structure if it is left out
    public record ResponseJson(Optional<String> field, Optional<String> when, List<String> alsoOn, boolean keptOnFault) {
        static ResponseJson of(Response response) {
            return new ResponseJson(response.field(), response.when().map(ConditionText::of), response.alsoOn(), response.keptOnFault());
        }
    }

    /// A call to learn from: values of fields by name.
    public record ExampleJson(
            Map<String, BigInteger> given, Map<String, BigInteger> gives, Optional<String> errno, String documentation) {
        static ExampleJson of(Example example) {
            return new ExampleJson(
                    values(example.given()), values(example.gives()), example.errno(), example.documentation().markdown());
        }
    }

    static CommandJson of(Description description, Command command) {
        Optional<Argument.ByPointer> pointer =
                command.argument() instanceof Argument.ByPointer byPointer ? Optional.of(byPointer) : Optional.empty();
        return new CommandJson(
                command.name(),
                description.name(),
                command.device().name(),
                command.number(),
                command.numbering().name(),
                numbers(command),
                command.convention().name().toLowerCase(Locale.ROOT),
                pointer.map(argument -> argument.struct().name()),
                value(command),
                command.tier().keyword(),
                command.since().toString(),
                command.availability().stable().stream().map(Release::toString).toList(),
                command.availability().until().map(Release::toString),
                pointer.map(Argument.ByPointer::minimumSize),
                pointer.map(Argument.ByPointer::lastRequired),
                command.returns().name().toLowerCase(Locale.ROOT),
                command.responses().stream().map(ResponseJson::of).toList(),
                command.causes().stream().map(cause -> CauseJson.of(command, cause)).toList(),
                command.examples().stream().map(ExampleJson::of).toList(),
                command.documentation().markdown());
    }

    private static Optional<FieldJson> value(Command command) {
        return command.argument() instanceof Argument.ByValue(var field)
                ? Optional.of(FieldJson.of(field, command.since().toString()))
                : Optional.empty();
    }

    private static Map<String, Long> numbers(Command command) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (Architecture architecture : Architecture.values()) {
            numbers.put(architecture.label(), command.ioctl(architecture));
        }
        return numbers;
    }

    /// Values of fields by name.
    static Map<String, BigInteger> values(List<Example.Assignment> assignments) {
        Map<String, BigInteger> values = new LinkedHashMap<>();
        assignments.forEach(each -> values.put(each.field().name(), EnumJson.unsigned(each.value())));
        return values;
    }
}
