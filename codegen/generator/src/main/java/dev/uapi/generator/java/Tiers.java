package dev.uapi.generator.java;

import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Meaning.Pointee;
import dev.uapi.language.model.Operation;
import dev.uapi.language.model.Records;
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
/// So a program of the basic API can do without the other package altogether. What no command reaches is basic, too. What
/// another description declares goes to neither.
final class Tiers {
    private final Neighbours neighbours;
    private final Map<String, Tier> enums = new LinkedHashMap<>();
    private final Map<String, Tier> structs = new LinkedHashMap<>();
    private final Map<String, EnumType> foundEnums = new LinkedHashMap<>();
    private final Map<String, Struct> foundStructs = new LinkedHashMap<>();
    /// What a basic enum carries for some hardware only.
    private final List<Struct> apart = new ArrayList<>();
    private final List<RecordFile> files;
    private final Tier home;

    Tiers(Description description, Neighbours neighbours) {
        this.neighbours = neighbours;
        boolean anyBasic = description.commands().isEmpty()
                || description.commands().stream().anyMatch(command -> command.tier() == Tier.BASIC);
        home = anyBasic ? Tier.BASIC : Tier.EXTENDED;
        files = RecordFile.of(description, home);
        reachAll(description, Tier.BASIC);
        List.copyOf(apart).forEach(struct -> reach(struct, Tier.EXTENDED));
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

    Tier of(RecordFile file) {
        return file.tier();
    }

    /// All enums that are declared or used, in the order in which they are met.
    List<EnumType> enums() {
        return List.copyOf(foundEnums.values());
    }

    /// All structures that are declared or used, those of commands included.
    List<Struct> structs() {
        return List.copyOf(foundStructs.values());
    }

    /// What is read and written.
    List<RecordFile> files() {
        return files;
    }

    private void reachAll(Description description, Tier tier) {
        List<Command> commands = description.commands().stream().filter(command -> command.tier() == tier).toList();
        commands.forEach(command -> command.struct().ifPresent(struct -> reach(struct, tier)));
        commands.forEach(command -> command.fields().forEach(field -> reach(field, tier)));
        files.stream().filter(file -> file.tier() == tier).flatMap(file -> file.operations().stream())
                .map(Operation::records).flatMap(Optional::stream).forEach(records -> reach(records, tier));
    }

    private void reach(Records records, Tier tier) {
        reach(records.struct(), tier);
        records.payload().ifPresent(payload -> reachWithPayload(payload, tier));
    }

    private void reach(Struct struct, Tier tier) {
        if (neighbours.haveType(struct.name())) {
            return;
        }
        foundStructs.putIfAbsent(struct.name(), struct);
        if (structs.putIfAbsent(struct.name(), tier) == null) {
            new ArrayList<>(struct.fields()).forEach(field -> reach(field, tier));
        }
    }

    private void reach(EnumType type, Tier tier) {
        if (!neighbours.haveType(type.name())) {
            foundEnums.putIfAbsent(type.name(), type);
            enums.putIfAbsent(type.name(), tier);
        }
    }

    /// An enum where its members tell structures apart.
    private void reachWithPayload(EnumType type, Tier tier) {
        reach(type, tier);
        for (EnumType.Member member : type.members()) {
            if (tier == Tier.BASIC && member.extended()) {
                member.carries().ifPresent(apart::add);
            } else {
                member.carries().ifPresent(struct -> reach(struct, tier));
            }
        }
    }

    private void reach(Field field, Tier tier) {
        reach(field.type(), tier);
        field.ranges().stream().map(BitRange::type).flatMap(Optional::stream).forEach(type -> reach(type, tier));
        switch (field.meaning()) {
            case Meaning.Enumerated(var type) -> reach(type, tier);
            case Meaning.Pointer(Pointee.ToType(var type), _) -> reach(type, tier);
            case Meaning.Pointer(Pointee.ToPayload(_, var types), _) -> reachWithPayload(types, tier);
            case Meaning.PayloadBytes(_, var types) -> reachWithPayload(types, tier);
            case Meaning.Chain(var header, var kinds) -> {
                reach(header, tier);
                reachWithPayload(kinds, tier);
            }
            default -> { }
        }
    }

    private void reach(Type type, Tier tier) {
        switch (type) {
            case Type.Scalar _ -> { }
            case Type.Nested(var struct) -> reach(struct, tier);
            case Type.Array(var element, _) -> reach(element, tier);
            case Type.Flexible(var element, _) -> reach(element, tier);
        }
    }
}
