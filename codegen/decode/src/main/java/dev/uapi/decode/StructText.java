package dev.uapi.decode;

import dev.uapi.decode.ValueText.Phase;
import dev.uapi.language.model.Convention;
import dev.uapi.language.model.Direction;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Response;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import dev.uapi.language.probe.Attention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The structure of a call: what went in, and what came out behind `=>`.
///
/// @param struct     as it is described
/// @param convention how the kernel takes it
/// @param responses  what is described to come back
/// @param before     the call
/// @param after      what was there when it ended
/// @param succeeded  whether it worked
/// @param attention  which fields the kernel looks at
/// @param values     shows what they hold
record StructText(
        Struct struct, Convention convention, List<Response> responses, Image before, Image after, boolean succeeded, Attention attention,
        ValueText values) {
    StructText {
        responses = List.copyOf(responses);
    }

    /// `{ioas_id=1<IOAS>, length=4096 => iova=0x1000}`.
    String text() {
        List<String> given = given();
        List<String> answered = answered();
        String answer = answered.isEmpty() ? "" : (given.isEmpty() ? "=> " : " => ") + String.join(", ", answered);
        return "{" + String.join(", ", given) + answer + "}";
    }

    private List<String> given() {
        Memory memory = announced();
        List<String> parts = new ArrayList<>();
        struct.fields().stream()
                .filter(field -> memory.size() > field.offset() && (!memory.isCut() || memory.holds(0, field.end())))
                .filter(field -> !isOtherwise(field) && isGiven(field))
                .forEach(field -> parts.add(field.name() + "=" + value(field, before, Phase.GIVEN)));
        unreadable(memory).ifPresent(parts::add);
        Memory behind = before.structure().from(struct.size());
        if (convention == Convention.EXTENSIBLE && !behind.isZero(0, behind.size())) {
            parts.add(values.lists().bytes(behind));
        }
        return parts;
    }

    /// The structure, without what the kernel does not look at because it is not said to be there.
    private Memory announced() {
        Memory memory = before.structure();
        return struct.fields().stream().limit(1)
                .filter(size -> convention == Convention.EXTENSIBLE && size.meaning() instanceof Meaning.StructSize)
                .filter(size -> memory.holds(size.offset(), size.size()))
                .map(size -> memory.part(0, Math.max(size.end(), number(size, memory))))
                .findFirst().orElse(memory);
    }

    /// The first field that cannot be read: those behind it cannot either.
    private Optional<String> unreadable(Memory memory) {
        if (!memory.isCut() || memory.size() == 0) {
            return memory.isCut() ? Optional.of(Lists.UNREADABLE) : Optional.empty();
        }
        return struct.fields().stream()
                .filter(field -> field.end() > memory.size())
                .findFirst().map(field -> field.name() + "=" + Lists.UNREADABLE);
    }

    /// Whether the kernel takes what is there for another field, at the same place.
    private boolean isOtherwise(Field field) {
        return !attention.mayGoTo(field) && struct.union(field.name()).filter(union -> struct.fields().stream()
                .anyMatch(other -> union.contains(other.name()) && attention.mayGoTo(other))).isPresent();
    }

    private boolean isGiven(Field field) {
        Memory memory = before.structure();
        boolean zero = memory.isZero(field.offset(), extent(field));
        return switch (field.meaning()) {
            case Meaning.StructSize() -> number(field, memory) != struct.size();
            case Meaning.Reserved _ -> !zero && field.direction().goesIn();
            case Meaning.Pointer pointer when before.memory().containsKey(offset(field)) -> !isRoom(field, pointer);
            default -> field.direction().goesIn() && (!zero || (attention.mayGoTo(field) && !(isFlexible(field) && isChanged(field))));
        };
    }

    /// Whether a pointer leads to nothing but room for an answer.
    private boolean isRoom(Field field, Meaning.Pointer pointer) {
        Memory memory = before.memory().getOrDefault(offset(field), Memory.NONE);
        boolean answersOnly = switch (pointer.to()) {
            case Meaning.Pointee.ToPayload(var selector, var types) -> Payloads.struct(struct, after.structure(), selector, types)
                    .filter(payload -> payload.fields().stream().noneMatch(each -> each.direction().goesIn())).isPresent();
            case Meaning.Pointee.ToType _ -> false;
        };
        return answersOnly || (memory.isZero(0, memory.size()) && isChanged(field));
    }

    private List<String> answered() {
        return struct.fields().stream()
                .filter(field -> !isOtherwise(field) && isAnswered(field))
                .map(field -> field.name() + "=" + value(field, after, Phase.ANSWERED))
                .toList();
    }

    private boolean isAnswered(Field field) {
        boolean there = after.structure().holds(field.offset(), Math.max(1, field.size()));
        boolean reserved = field.meaning() instanceof Meaning.Reserved;
        boolean expected = succeeded && !reserved && (field.direction() == Direction.OUT || isNamed(field));
        boolean cleared = reserved && after.structure().isZero(field.offset(), field.size());
        return there && (expected || (isChanged(field) && !cleared && !givesPlace(field)));
    }

    /// Whether the field is what the call is for: it is named as what comes back, alone or with others.
    private boolean isNamed(Field field) {
        return responses.stream().anyMatch(response -> !response.isWhole() && response.writes(field.name()));
    }

    /// Whether something else comes out where the field went in.
    private boolean givesPlace(Field field) {
        return field.direction() == Direction.IN
                && struct.union(field.name()).filter(union -> struct.fields().stream()
                        .anyMatch(other -> union.contains(other.name()) && other.direction().comesOut())).isPresent();
    }

    private boolean isChanged(Field field) {
        Memory now = after.memory().getOrDefault(offset(field), Memory.NONE);
        Memory earlier = before.memory().getOrDefault(offset(field), Memory.NONE);
        return !now.sameAt(0, now.size(), earlier)
                || !after.structure().sameAt(field.offset(), extent(field), before.structure());
    }

    private String value(Field field, Image image, Phase phase) {
        Memory followed = image.memory().get(offset(field));
        return followed == null
                ? values.inPlace(struct, field, image.structure(), phase)
                : values.pointed(struct, field, image.structure(), followed, phase);
    }

    /// In bytes; an array of any length goes on to the end.
    private long extent(Field field) {
        return isFlexible(field) ? Math.max(0, before.structure().size() - field.offset()) : field.size();
    }

    private static boolean isFlexible(Field field) {
        return field.type() instanceof Type.Flexible;
    }

    private static long number(Field field, Memory memory) {
        return field.type() instanceof Type.Scalar(var type) ? memory.number(field.offset(), type) : 0;
    }

    private static int offset(Field field) {
        return Math.toIntExact(field.offset());
    }
}
