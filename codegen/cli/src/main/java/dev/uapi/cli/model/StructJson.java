package dev.uapi.cli.model;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A structure with its layout on 64-bit machines.
///
/// @param size      in bytes
/// @param alignment in bytes
public record StructJson(
        String name,
        String description,
        long size,
        long alignment,
        String since,
        List<String> stable,
        Optional<String> until,
        List<FieldJson> fields,
        String documentation) {
    /// @param type     as the language spells it
    /// @param offset   in bytes
    /// @param size     in bytes
    /// @param required whether the smallest legal structure holds it
    /// @param when     the condition under which the kernel reads it, as the language spells it; always if it is left out
    public record FieldJson(
            String name,
            String type,
            long offset,
            long size,
            String direction,
            MeaningJson meaning,
            boolean required,
            Optional<String> when,
            String since,
            List<String> stable,
            Optional<String> until,
            String documentation) {
        static FieldJson of(Field field, String otherwise) {
            Times times = Times.of(field.availability(), otherwise);
            return new FieldJson(
                    field.name(),
                    field.type().spelling(),
                    field.offset(),
                    field.size(),
                    field.direction().keyword(),
                    MeaningJson.of(field.meaning()),
                    field.required(),
                    field.lookedAtWhen().map(ConditionText::of),
                    times.since(),
                    times.stable(),
                    times.until(),
                    field.documentation().markdown());
        }
    }

    static Stream<StructJson> all(Description description) {
        String since = description.since().toString();
        return Stream.concat(
                description.commands().stream().flatMap(command -> argument(description, command)),
                description.structs().stream().map(struct -> of(description, struct, since)));
    }

    private static Stream<StructJson> argument(Description description, Command command) {
        return command.struct().stream().map(struct -> of(description, struct, command.since().toString()));
    }

    private static StructJson of(Description description, Struct struct, String otherwise) {
        Times times = Times.of(struct.availability(), otherwise);
        return new StructJson(
                struct.name(),
                description.name(),
                struct.size(),
                struct.alignment(),
                times.since(),
                times.stable(),
                times.until(),
                struct.fields().stream().map(field -> FieldJson.of(field, times.since())).toList(),
                struct.documentation().markdown());
    }
}
