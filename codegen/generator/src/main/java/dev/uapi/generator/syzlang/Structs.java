package dev.uapi.generator.syzlang;

import dev.uapi.generator.syzlang.Fields.Typed;
import dev.uapi.generator.syzlang.SheetView.FieldView;
import dev.uapi.generator.syzlang.SheetView.TypeView;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Direction;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import dev.uapi.language.model.Union;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Declares structures, and the unions in them: a place that members share, a payload that another field chooses, a field that is
/// looked at only sometimes.
final class Structs {
    private final Workshop workshop;
    private final Description from;

    Structs(Workshop workshop, Description from) {
        this.workshop = workshop;
        this.from = from;
    }

    /// The name of a structure, in whose file it is now.
    String declare(Struct struct) {
        return declare(struct, Optional.empty());
    }

    /// @param made the kind of object that comes out, where several may
    String declare(Struct struct, Optional<String> made) {
        Description owner = workshop.owner(struct, from);
        String name = name(struct) + made.map(kind -> "$" + kind).orElse("");
        workshop.sheet(owner).type(name, () -> new Structs(workshop, owner).view(struct, new Place(struct, name), made));
        return name;
    }

    private static String name(Struct struct) {
        return Names.free(struct.name());
    }

    private TypeView view(Struct struct, Place place, Optional<String> made) {
        Fields fields = new Fields(workshop, from, this, place, made);
        boolean mixed = Way.isMixed(struct);
        List<FieldView> views = new ArrayList<>(struct.fields().stream()
                .flatMap(field -> field(struct, place, fields, field, mixed)).toList());
        links(struct, place).ifPresent(views::add);
        return TypeView.struct(place.name(), views, struct.packed());
    }

    /// Nothing for all but the first of a union.
    private Stream<FieldView> field(Struct struct, Place place, Fields fields, Field field, boolean mixed) {
        Optional<Union> union = struct.union(field.name());
        if (union.isPresent()) {
            return union.get().fields().getFirst().equals(field.name())
                    ? Stream.of(union(struct, place, fields, union.get(), mixed))
                    : Stream.empty();
        }
        Typed typed = fields.of(field);
        String type = place.condition(field).map(condition -> sometimes(place, field, typed.type(), condition)).orElse(typed.type());
        return Stream.of(new FieldView(Names.field(field.name()), type, mixed ? Optional.of(way(field, typed)) : Optional.empty()));
    }

    /// What must not come out goes in only, whatever is said of it.
    private static String way(Field field, Typed typed) {
        return (typed.onlyIn() ? Direction.IN : field.direction()).keyword();
    }

    private FieldView union(Struct struct, Place place, Fields fields, Union union, boolean mixed) {
        List<Field> members = union.fields().stream().flatMap(name -> struct.field(name).stream()).toList();
        String field = Names.field(union.name().orElseGet(() -> members.getFirst().name()));
        String name = place.name() + "_" + field;
        workshop.sheet(from).type(name, () -> TypeView.union(
                name, members.stream().map(member -> new FieldView(Names.field(member.name()), fields.of(member).type())).toList(), false));
        return new FieldView(field, name, mixed ? Optional.of(Way.of(members.stream())) : Optional.empty());
    }

    /// A field that is 0 where nobody looks at it.
    private String sometimes(Place place, Field field, String type, String condition) {
        String name = place.name() + "_" + field.name();
        String nothing = Scalars.within(field.type(), base -> "const[0, " + base + "]", nested -> declare(nested.struct()));
        FieldView used = new FieldView("used", type, Optional.of("if[" + condition + "]"));
        workshop.sheet(from).type(name, () -> TypeView.union(name, List.of(used, new FieldView("unused", nothing)), false));
        return name;
    }

    /// One of the structures that an enum's members carry, or any bytes.
    ///
    /// @param place where the field is that chooses
    String payload(Place place, String field, String selector, EnumType types) {
        String name = place.name() + "_" + field;
        workshop.members(types);
        boolean chosen = carrying(types).allMatch(member -> place.selects(selector, member).isPresent());
        return payload(name, types, member -> chosen
                ? place.selects(selector, member).map(condition -> "if[" + condition + "]")
                : Optional.empty());
    }

    private String payload(String name, EnumType types, Function<EnumType.Member, Optional<String>> condition) {
        workshop.sheet(from).type(name, () -> {
            Stream<FieldView> options = carrying(types).flatMap(member -> member.carries().stream().map(struct -> new FieldView(
                    Names.field(member.name().toLowerCase(Locale.ROOT)), declare(struct), condition.apply(member))));
            return TypeView.union(name, Stream.concat(options, Stream.of(new FieldView("other", "array[int8]"))).toList(), true);
        });
        return name;
    }

    private static Stream<EnumType.Member> carrying(EnumType types) {
        return types.members().stream().filter(member -> member.carries().isPresent() && member.alias().isEmpty());
    }

    /// Payloads one behind the other, each behind this header.
    ///
    /// @return the name of one of them
    String record(String name, Struct header, EnumType types) {
        String payload = payload(name + "_payload", types, _ -> Optional.empty());
        workshop.sheet(from).type(name, () -> TypeView.struct(
                name, List.of(new FieldView("header", declare(header)), new FieldView("payload", payload)), true));
        return name;
    }

    /// The chain of answers behind a structure.
    private Optional<FieldView> links(Struct struct, Place place) {
        boolean open = struct.fields().stream().anyMatch(field -> field.type() instanceof Type.Flexible);
        return struct.fields().stream()
                .filter(_ -> !open)
                .flatMap(field -> field.meaning() instanceof Meaning.Chain(_, var kinds) ? Stream.of(kinds) : Stream.empty())
                .map(kinds -> payload(place.name() + "_link", kinds, _ -> Optional.empty()))
                .map(name -> new FieldView("links", "array[" + name + "]", Optional.of("out")))
                .findFirst();
    }

    /// The address of what lies elsewhere.
    String pointer(Type type, Optional<String> count) {
        Optional<Struct> struct = type instanceof Type.Nested(var nested) ? Optional.of(nested) : Optional.empty();
        boolean circle = struct.filter(this::isOpen).isPresent();
        String one = Scalars.within(type, UnaryOperator.identity(), nested -> declare(nested.struct()));
        String many = count.map(number -> "array[" + one + (Character.isDigit(number.charAt(0)) ? ", " + number : "") + "]").orElse(one);
        return "ptr64[" + struct.map(Way::of).orElse("inout") + ", " + many + (circle ? ", opt" : "") + "]";
    }

    private boolean isOpen(Struct struct) {
        return workshop.sheet(workshop.owner(struct, from)).isOpen(name(struct));
    }

    /// The address of a payload, or of several.
    String pointer(Place place, String field, String selector, EnumType types, Optional<String> count) {
        List<Struct> carried = carrying(types).flatMap(member -> member.carries().stream()).toList();
        String one = payload(place, field, selector, types);
        return "ptr64[" + (carried.isEmpty() ? "inout" : Way.of(carried)) + ", " + (count.isPresent() ? "array[" + one + "]" : one) + "]";
    }
}
