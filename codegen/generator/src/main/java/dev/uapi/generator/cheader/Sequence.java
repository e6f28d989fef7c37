package dev.uapi.generator.cheader;

import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Meaning.Pointee;
import dev.uapi.language.model.Operation;
import dev.uapi.language.model.Records;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/// What a header declares, one behind the other: in front of each command what it takes, and in front of that what it is made of.
///
/// Most of this is for readers. What C insists on comes last: a structure stands behind those that it holds, whatever else would
/// be nice.
final class Sequence {
    /// Something that a header declares.
    sealed interface Item {}

    record OfEnum(EnumType type) implements Item {}

    record OfStruct(Struct struct) implements Item {}

    record OfCommand(Command command) implements Item {}

    record OfFile(FileKind file) implements Item {}

    private final Map<String, Struct> structs = new HashMap<>();
    private final Map<String, EnumType> enums = new HashMap<>();
    private final Set<String> met = new HashSet<>();
    private final List<Item> wanted = new ArrayList<>();
    private final SequencedSet<Item> placed = new LinkedHashSet<>();

    private Sequence(Description description) {
        Headers.structs(description).forEach(struct -> structs.putIfAbsent(struct.name(), struct));
        description.enums().forEach(type -> enums.put(type.name(), type));
    }

    static List<Item> of(Description description) {
        Sequence sequence = new Sequence(description);
        description.commands().forEach(sequence::reach);
        description.fileKinds().forEach(sequence::reach);
        description.devices().forEach(device -> sequence.reach(device.operations()));
        description.enums().forEach(sequence::reach);
        description.structs().forEach(sequence::reach);
        sequence.wanted.forEach(sequence::place);
        return List.copyOf(sequence.placed);
    }

    private void reach(Command command) {
        command.struct().ifPresent(this::reach);
        command.fields().forEach(this::reach);
        wanted.add(new OfCommand(command));
    }

    private void reach(FileKind file) {
        wanted.add(new OfFile(file));
        reach(file.operations());
    }

    private void reach(List<Operation> operations) {
        operations.stream().map(Operation::records).flatMap(Optional::stream).forEach(this::reach);
    }

    private void reach(Records records) {
        records.payload().ifPresent(this::reach);
        reach(records.struct());
    }

    private void reach(EnumType type) {
        if (enums.containsKey(type.name()) && met.add("enum " + type.name())) {
            type.members().forEach(member -> member.carries().ifPresent(this::reach));
            wanted.add(new OfEnum(type));
        }
    }

    private void reach(Struct struct) {
        Struct own = structs.get(struct.name());
        if (own != null && met.add("struct " + own.name())) {
            own.fields().forEach(this::reach);
            wanted.add(new OfStruct(own));
        }
    }

    private void reach(Field field) {
        reach(field.type());
        field.ranges().stream().map(BitRange::type).flatMap(Optional::stream).forEach(this::reach);
        switch (field.meaning()) {
            case Meaning.Enumerated(var type) -> reach(type);
            case Meaning.Pointer(Pointee.ToType(var type), _) -> reach(type);
            case Meaning.Pointer(Pointee.ToPayload(_, var types), _) -> reach(types);
            case Meaning.PayloadBytes(_, var types) -> reach(types);
            case Meaning.Chain(var header, var kinds) -> {
                reach(header);
                reach(kinds);
            }
            default -> { }
        }
    }

    private void reach(Type type) {
        CType.struct(type).ifPresent(this::reach);
    }

    /// Structures hold one another without a circle: otherwise they would have no size.
    private void place(Item item) {
        if (item instanceof OfStruct(var struct)) {
            struct.fields().forEach(field -> CType.struct(field.type())
                    .flatMap(held -> Optional.ofNullable(structs.get(held.name())))
                    .ifPresent(held -> place(new OfStruct(held))));
            if (struct.inline()) {
                return;
            }
        }
        placed.add(item);
    }
}
