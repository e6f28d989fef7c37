package dev.uapi.generator.reference;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a command does with objects.
///
/// @param field where their id is; empty: it is what the command returns
/// @param kinds none: any kind
record ObjectUse(Description description, Command command, Optional<Field> field, Role role, List<String> kinds) {
    enum Role {
        MAKES("Makes", "Made by"),
        TAKES("Takes", "Taken by"),
        DESTROYS("Destroys", "Destroyed by");

        private final String active;
        private final String passive;

        Role(String active, String passive) {
            this.active = active;
            this.passive = passive;
        }

        /// As a command is told about.
        String active() {
            return active;
        }

        /// As an object is told about.
        String passive() {
            return passive;
        }
    }

    /// Of every command of the description.
    static Stream<ObjectUse> of(Description description) {
        return description.commands().stream().flatMap(command -> of(description, command));
    }

    static Stream<ObjectUse> of(Description description, Command command) {
        Stream<ObjectUse> fields = Spot.of(command).stream()
                .flatMap(spot -> spot.fields().stream())
                .flatMap(field -> of(description, command, field).stream());
        return command.returns() instanceof Command.Returns.MadeObject(var kinds)
                ? Stream.concat(fields, Stream.of(new ObjectUse(description, command, Optional.empty(), Role.MAKES, kinds)))
                : fields;
    }

    private static Optional<ObjectUse> of(Description description, Command command, Field field) {
        return switch (field.meaning()) {
            case Meaning.ObjectId(var kinds) -> of(description, command, field, Role.TAKES, kinds);
            case Meaning.NewObject(var kinds, _) -> of(description, command, field, Role.MAKES, kinds);
            case Meaning.DestroyedObject(var kinds) -> of(description, command, field, Role.DESTROYS, kinds);
            case Meaning.Plain _, Meaning.StructSize _, Meaning.Enumerated _, Meaning.ExtensionNumber _ -> Optional.empty();
            case Meaning.Reserved _, Meaning.Address _, Meaning.Iova _, Meaning.Descriptor _ -> Optional.empty();
            case Meaning.Bytes _, Meaning.ElementBytes _, Meaning.CountOf _, Meaning.Pointer _ -> Optional.empty();
            case Meaning.PayloadBytes _, Meaning.Chain _ -> Optional.empty();
            case Meaning.MmapOffset _, Meaning.MmapLength _ -> Optional.empty();
        };
    }

    private static Optional<ObjectUse> of(Description description, Command command, Field field, Role role, List<String> kinds) {
        return Optional.of(new ObjectUse(description, command, Optional.of(field), role, kinds));
    }
}
