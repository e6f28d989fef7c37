package dev.uapi.generator.java;

import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Makes views of how one of several structures is handed over: what says which, how long it is and where it is, in one go.
final class PayloadViews {
    private final Struct struct;
    private final FieldViews fields;
    private final JavaNames names;
    private final Imports imports;

    PayloadViews(Struct struct, FieldViews fields, JavaNames names, Imports imports) {
        this.struct = struct;
        this.fields = fields;
        this.names = names;
        this.imports = imports;
    }

    /// A pointer to one of them.
    Stream<Record> pointed(Field pointer, String selector, EnumType types, Optional<String> count) {
        List<Record> views = new ArrayList<>();
        carried(types).forEach((payload, members) -> {
            views.add(setter(pointer, selector, types, payload, members, count));
            if (pointer.direction().comesOut() || selected(selector).filter(field -> field.direction().comesOut()).isPresent()) {
                views.add(pointedGetter(pointer, selector, types, payload, members));
            }
        });
        return views.stream();
    }

    /// Bytes at the end of the structure that are one of them.
    Stream<Record> inPlace(Field bytes, String selector, EnumType types) {
        imports.use("java.util.Optional");
        List<Record> views = new ArrayList<>();
        carried(types).forEach((payload, members) -> {
            String type = imports.use(names.struct(payload));
            String name = member(types, members.getFirst());
            Optional<String> choice = choice(selector, types, members);
            views.add(new PayloadInPlaceView(
                    type, fields.accessor(bytes), fields.method(Identifiers.member(name)), fields.method("as" + Identifiers.type(name)),
                    condition(selector, types, members), choice, fields.accessor(selector)));
        });
        return views.stream();
    }

    private PayloadSetterView setter(
            Field pointer, String selector, EnumType types, Struct payload, List<EnumType.Member> members, Optional<String> count) {
        String type = imports.use(names.struct(payload));
        Optional<String> choice = choice(selector, types, members);
        Optional<Field> length = struct.lengthOf(pointer);
        Optional<Field> counter = count.flatMap(struct::field);
        List<String> sets = new ArrayList<>();
        choice.ifPresent(_ -> sets.add(fields.accessor(selector)));
        Stream.concat(length.stream(), counter.stream()).map(fields::accessor).distinct().forEach(sets::add);
        List<String> calls = new ArrayList<>();
        choice.ifPresent(constant -> calls.add(fields.accessor(selector) + "(" + constant + ")"));
        length.ifPresent(field -> calls.add(fields.accessor(field) + "(" + cast(field, type + ".SIZE") + ")"));
        counter.ifPresent(field -> calls.add(fields.accessor(field) + "(" + cast(field, "count") + ")"));
        calls.add(fields.accessor(pointer) + "(value.segment())");
        return new PayloadSetterView(fields.owner(), fields.accessor(pointer), type, counter.isPresent(), sets, String.join(".", calls));
    }

    private PayloadGetterView pointedGetter(
            Field pointer, String selector, EnumType types, Struct payload, List<EnumType.Member> members) {
        imports.use("java.util.Optional");
        String type = imports.use(names.struct(payload));
        return new PayloadGetterView(
                type, fields.accessor(pointer), fields.method(Identifiers.member(member(types, members.getFirst()))),
                fields.accessor(selector), condition(selector, types, members));
    }

    /// The structures, each with the members that carry it; a basic structure does not know those of the extended tier.
    private SequencedMap<Struct, List<EnumType.Member>> carried(EnumType types) {
        SequencedMap<Struct, List<EnumType.Member>> carried = new LinkedHashMap<>();
        types.members().stream()
                .filter(member -> member.alias().isEmpty() && names.mayKnow(struct, types, member))
                .forEach(member -> member.carries().ifPresent(
                        payload -> carried.computeIfAbsent(payload, _ -> new ArrayList<>()).add(member)));
        return carried;
    }

    /// The constant to set, where the caller says which it is and only one says so.
    private Optional<String> choice(String selector, EnumType types, List<EnumType.Member> members) {
        boolean goesIn = selected(selector).filter(field -> field.direction().goesIn()).isPresent();
        return goesIn && members.size() == 1 ? Optional.of(constant(types, members.getFirst())) : Optional.empty();
    }

    private String condition(String selector, EnumType types, List<EnumType.Member> members) {
        String read = fields.accessor(selector) + "()";
        return JavaExpression.or(members.stream()
                .map(member -> JavaExpression.atom(read + ".equals(" + constant(types, member) + ")")).toList()).text();
    }

    private String constant(EnumType types, EnumType.Member member) {
        return names.constant(types, member).java(imports);
    }

    private String member(EnumType types, EnumType.Member member) {
        return Objects.requireNonNull(names.members(types).get(member.name()));
    }

    /// The field, or the word with the range of bits, that says which structure it is.
    private Optional<Field> selected(String selector) {
        return struct.fields().stream()
                .filter(field -> field.name().equals(selector)
                        || field.ranges().stream().anyMatch(range -> range.name().equals(selector)))
                .findFirst();
    }

    private static String cast(Field field, String value) {
        boolean narrow = field.type() instanceof Type.Scalar(var scalar) && JavaScalar.of(scalar).type().equals("int");
        return narrow ? "Math.toIntExact(" + value + ")" : value;
    }
}
