package dev.uapi.generator.docs;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import java.util.List;
import java.util.stream.Stream;

/// What a field of a command does with objects.
///
/// @param kinds none: any kind
record ObjectUse(Command command, Field field, Role role, List<String> kinds) {
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

    static List<ObjectUse> of(Command command) {
        return command.struct().stream().flatMap(struct -> struct.fields().stream()).flatMap(field -> of(command, field)).toList();
    }

    /// Whether it is about this kind of object, be it as one of any kind.
    boolean concerns(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    private static Stream<ObjectUse> of(Command command, Field field) {
        return switch (field.meaning()) {
            case Meaning.ObjectId(var kinds) -> Stream.of(new ObjectUse(command, field, Role.TAKES, kinds));
            case Meaning.NewObject(var kinds, _) -> Stream.of(new ObjectUse(command, field, Role.MAKES, kinds));
            case Meaning.DestroyedObject(var kinds) -> Stream.of(new ObjectUse(command, field, Role.DESTROYS, kinds));
            case Meaning.Plain _, Meaning.StructSize _, Meaning.Enumerated _, Meaning.ExtensionNumber _ -> Stream.empty();
            case Meaning.Reserved _, Meaning.Address _, Meaning.Iova _, Meaning.Descriptor _ -> Stream.empty();
            case Meaning.Bytes _, Meaning.CountOf _, Meaning.Pointer _, Meaning.PayloadBytes _, Meaning.Chain _ -> Stream.empty();
            case Meaning.MmapOffset _, Meaning.MmapLength _ -> Stream.empty();
        };
    }
}
