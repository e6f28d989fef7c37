package dev.uapi.generator.syzlang;

import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Condition.Comparison;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Expression;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Meaning.Pointee;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A structure under the name that it is declared by, as the place where its fields look at one another.
///
/// A command that makes objects of several kinds has one such structure for each.
final class Place {
    private final Struct struct;
    private final String name;
    private final Set<String> targets;

    Place(Struct struct, String name) {
        this.struct = struct;
        this.name = name;
        this.targets = struct.fields().stream().flatMap(Place::targets).collect(Collectors.toSet());
    }

    String name() {
        return name;
    }

    /// What others can measure: a field that is always there.
    Optional<String> target(String field) {
        return struct.field(field).filter(each -> struct.union(field).isEmpty() && condition(each).isEmpty())
                .map(each -> Names.field(each.name()));
    }

    /// The only address of the process whose length nothing else tells.
    Optional<String> addressOf(Field length) {
        List<Field> addresses = struct.fields().stream().filter(field -> field.meaning() instanceof Meaning.Address).toList();
        List<Field> lengths = struct.fields().stream()
                .filter(field -> field.meaning() instanceof Meaning.Bytes(var of) && of.isEmpty()).toList();
        return addresses.size() == 1 && lengths.equals(List.of(length)) && Fields.isVma(addresses.getFirst())
                ? target(addresses.getFirst().name())
                : Optional.empty();
    }

    /// When the field is looked at, as far as this language can say it. What others measure is always there.
    Optional<String> condition(Field field) {
        boolean measures = field.meaning() instanceof Meaning.Bytes || field.meaning() instanceof Meaning.CountOf;
        boolean fixed = !(field.type() instanceof Type.Flexible);
        boolean alone = fixed && struct.union(field.name()).isEmpty() && !targets.contains(field.name()) && !measures;
        return alone && field.direction().goesIn() ? field.lookedAtWhen().flatMap(this::condition) : Optional.empty();
    }

    /// That the field, or range of bits, which tells payloads apart is this member.
    Optional<String> selects(String selector, EnumType.Member member) {
        return value(selector).map(value -> value + " == " + member.name());
    }

    private Optional<String> condition(Condition condition) {
        return switch (condition) {
            case Condition.HasBits(var field, var any, var members) when members.size() == 1 ->
                value(field.name()).map(value -> value + " & " + members.getFirst().name() + (any ? " != 0x0" : " == 0x0"));
            case Condition.Compare(var left, var comparison, Expression.Constant(var number, _)) ->
                comparison(left, comparison).map(text -> text + "0x" + Long.toHexString(number));
            default -> Optional.empty();
        };
    }

    private Optional<String> comparison(Expression left, Comparison comparison) {
        boolean possible = comparison == Comparison.EQUAL || comparison == Comparison.DIFFERENT;
        Optional<String> value = switch (left) {
            case Expression.FieldValue(var field) -> value(field.name());
            case Expression.RangeValue(_, var range) -> value(range.name());
            default -> Optional.empty();
        };
        return value.filter(_ -> possible).map(text -> text + " " + comparison.symbol() + " ");
    }

    /// A field that is a plain number or flags, or its lowest bits.
    private Optional<String> value(String selector) {
        Optional<String> whole = struct.field(selector).flatMap(this::value);
        return whole.or(() -> struct.fields().stream()
                .flatMap(field -> field.ranges().stream().filter(range -> range.name().equals(selector) && range.low() == 0)
                        .flatMap(range -> value(field).map(value -> value + " & 0x" + Long.toHexString(range.mask())).stream()))
                .findFirst());
    }

    private Optional<String> value(Field field) {
        boolean number = field.meaning() instanceof Meaning.Plain || field.meaning() instanceof Meaning.Enumerated;
        boolean always = struct.union(field.name()).isEmpty() && field.lookedAtWhen().isEmpty();
        return number && always ? Optional.of("value[" + name + ":" + Names.field(field.name()) + "]") : Optional.empty();
    }

    private static Stream<String> targets(Field field) {
        return switch (field.meaning()) {
            case Meaning.Bytes(var of) -> of.stream();
            case Meaning.CountOf(var pointer) -> Stream.of(pointer);
            case Meaning.Pointer(Pointee.ToPayload(var selector, _), _) -> Stream.of(selector);
            case Meaning.PayloadBytes(var selector, _) -> Stream.of(selector);
            default -> Stream.empty();
        };
    }
}
