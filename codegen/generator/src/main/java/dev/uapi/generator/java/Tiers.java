package dev.uapi.generator.java;

import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Tier;
import dev.uapi.language.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which types go to the basic package and which to the extended one: basic is all that a basic command reaches.
///
/// So a program of the basic API can do without the other package altogether. What no command reaches is basic, too.
final class Tiers {
    private final Map<String, Tier> enums = new LinkedHashMap<>();
    private final Map<String, Tier> structs = new LinkedHashMap<>();
    private final Map<String, EnumType> foundEnums = new LinkedHashMap<>();
    private final Map<String, Struct> foundStructs = new LinkedHashMap<>();
    private final Tier home;

    Tiers(Description description) {
        boolean anyBasic = description.commands().isEmpty()
                || description.commands().stream().anyMatch(command -> command.tier() == Tier.BASIC);
        home = anyBasic ? Tier.BASIC : Tier.EXTENDED;
        reachAll(description, Tier.BASIC);
        reachAll(description, Tier.EXTENDED);
        description.enums().forEach(type -> reach(type, home));
        description.structs().forEach(struct -> reach(struct, home));
    }

    /// The tier of what all commands share: ids and numbers of extensions.
    Tier home() {
        return home;
    }

    Tier of(EnumType type) {
        return enums.getOrDefault(type.name(), home);
    }

    Tier of(Struct struct) {
        return structs.getOrDefault(struct.name(), home);
    }

    /// All enums that are declared or used, in the order in which they are met.
    List<EnumType> enums() {
        return List.copyOf(foundEnums.values());
    }

    /// All structures that are declared or used, those of commands included.
    List<Struct> structs() {
        return List.copyOf(foundStructs.values());
    }

    /// The fields of all structures and values.
    static List<Field> fields(Command command) {
        return switch (command.argument()) {
            case Argument.ByPointer(var struct, _, _, _) -> struct.fields();
            case Argument.ByValue(var value) -> List.of(value);
            case Argument.None() -> List.of();
        };
    }

    private void reachAll(Description description, Tier tier) {
        List<Command> commands = description.commands().stream().filter(command -> command.tier() == tier).toList();
        commands.forEach(command -> command.struct().ifPresent(struct -> reach(struct, tier)));
        commands.forEach(command -> fields(command).forEach(field -> reach(field, tier)));
    }

    private void reach(Struct struct, Tier tier) {
        foundStructs.putIfAbsent(struct.name(), struct);
        if (structs.putIfAbsent(struct.name(), tier) == null) {
            new ArrayList<>(struct.fields()).forEach(field -> reach(field, tier));
        }
    }

    private void reach(EnumType type, Tier tier) {
        foundEnums.putIfAbsent(type.name(), type);
        enums.putIfAbsent(type.name(), tier);
    }

    private void reach(Field field, Tier tier) {
        structOf(field.type()).ifPresent(struct -> reach(struct, tier));
        switch (field.meaning()) {
            case Meaning.Enumerated(var type) -> reach(type, tier);
            case Meaning.Pointer pointer -> pointer.struct().ifPresent(struct -> reach(struct, tier));
            default -> { }
        }
    }

    private static Optional<Struct> structOf(Type type) {
        return switch (type) {
            case Type.Scalar _ -> Optional.empty();
            case Type.Nested(var struct) -> Optional.of(struct);
            case Type.Array(var element, _) -> structOf(element);
            case Type.Flexible(var element, _) -> structOf(element);
        };
    }
}
