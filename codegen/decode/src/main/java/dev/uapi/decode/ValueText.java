package dev.uapi.decode;

import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Meaning.Pointee;
import dev.uapi.language.model.ScalarType;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a field holds, or leads to.
///
/// @param numbers names them
/// @param lists   writes several of them
record ValueText(Numbers numbers, Lists lists) {
    /// The way that bytes go which are shown.
    enum Phase {
        GIVEN,
        ANSWERED;

        boolean shows(Field field) {
            return this == GIVEN ? field.direction().goesIn() : field.direction().comesOut();
        }
    }

    /// What stands in the structure itself.
    String inPlace(Struct struct, Field field, Memory structure, Phase phase) {
        Memory place = structure.from(field.offset());
        return switch (field.type()) {
            case Type.Scalar(var type) when place.isCut() && !place.holds(0, type.size()) -> Lists.UNREADABLE;
            case Type.Scalar(var type) -> scalar(field, structure, place.number(0, type), phase);
            case Type.Nested(var inner) -> struct(inner, place.part(0, inner.size()), phase);
            case Type.Array(var element, _) -> elements(element, place.part(0, field.size()), phase);
            case Type.Flexible(var element, var count) -> flexible(struct, field, element, count, structure, phase);
        };
    }

    private String scalar(Field field, Memory structure, long number, Phase phase) {
        String text = numbers.of(field, number);
        return phase == Phase.ANSWERED && number != 0 && field.meaning() instanceof Meaning.Chain chain
                ? text + " " + lists.of(new Chain(chain, structure).links(number), link -> link(chain, link))
                : text;
    }

    /// A link with a name; its head alone, if it is of a kind that is not described.
    private String link(Meaning.Chain chain, Memory link) {
        Optional<EnumType.Member> kind = Chain.kind(chain, link);
        String name = kind.map(EnumType.Member::name).orElse("");
        Struct struct = kind.flatMap(EnumType.Member::carries).orElse(chain.header());
        return (name + " " + struct(struct, link, Phase.ANSWERED)).strip();
    }

    private String flexible(Struct struct, Field field, Type element, Optional<String> count, Memory structure, Phase phase) {
        Memory place = structure.from(field.offset());
        if (field.meaning() instanceof Meaning.PayloadBytes(var selector, var types)) {
            return Payloads.struct(struct, structure, selector, types).map(inner -> struct(inner, place, phase))
                    .orElseGet(() -> lists.bytes(place));
        }
        long room = count.map(name -> Math.max(0, Payloads.number(struct, name, structure)) * element.size()).orElse((long) place.size());
        return elements(element, place.part(0, Math.clamp(room, 0, place.size())), phase);
    }

    /// What a pointer leads to.
    ///
    /// @param structure in which the pointer stands
    /// @param memory    what is there
    String pointed(Struct struct, Field field, Memory structure, Memory memory, Phase phase) {
        if (!(field.meaning() instanceof Meaning.Pointer(var to, var count))) {
            return lists.bytes(memory);
        }
        return switch (to) {
            case Pointee.ToType(Type.Nested(var inner)) when count.isEmpty() -> struct(inner, memory, phase);
            case Pointee.ToType(var type) -> elements(type, memory, phase);
            case Pointee.ToPayload(var selector, var types) -> Payloads.struct(struct, structure, selector, types)
                    .map(inner -> count.isEmpty()
                            ? struct(inner, memory, phase)
                            : entries(inner, entryLength(struct, field, structure), memory, phase))
                    .orElseGet(() -> lists.bytes(memory));
        };
    }

    /// Entries may be longer than the structure that is known, or shorter, where a field says so.
    private String entries(Struct entry, long length, Memory memory, Phase phase) {
        return lists.of(memory.split(length == 0 ? entry.size() : length), part -> struct(entry, part, phase));
    }

    /// 0: nobody says.
    private static long entryLength(Struct struct, Field pointer, Memory structure) {
        return struct.lengthOf(pointer).map(length -> Payloads.number(struct, length.name(), structure)).orElse(0L);
    }

    /// `{start=0x1000, last=0x1fff}`.
    String struct(Struct struct, Memory memory, Phase phase) {
        List<String> parts = new ArrayList<>();
        for (Field field : struct.fields()) {
            boolean empty = field.meaning() instanceof Meaning.Reserved && memory.isZero(field.offset(), field.size());
            if (phase.shows(field) && !empty && (memory.size() > field.offset() || memory.isCut())) {
                parts.add(field.name() + "=" + inPlace(struct, field, memory, phase));
            }
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private static String element(ScalarType type, Memory memory) {
        return memory.holds(0, type.size()) ? Numbers.word(memory.number(0, type), type.signed()) : Lists.UNREADABLE;
    }

    private String elements(Type element, Memory memory, Phase phase) {
        return switch (element) {
            case Type.Scalar(var type) when type.size() == 1 -> lists.bytes(memory);
            case Type.Scalar(var type) ->
                lists.of(memory.split(type.size()), part -> element(type, part));
            case Type.Nested(var inner) -> lists.of(memory.split(inner.size()), part -> struct(inner, part, phase));
            case Type.Array _, Type.Flexible _ -> lists.bytes(memory);
        };
    }
}
