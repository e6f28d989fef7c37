package dev.uapi.generator.syzlang;

import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Direction;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Meaning.Pointee;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What a field is, by what it stands for.
final class Fields {
    private static final int DESCRIPTOR_WIDTH = 4;
    private static final int ID_WIDTH = 4;

    private final Workshop workshop;
    private final Description from;
    private final Structs structs;
    private final Place place;
    private final Optional<String> made;

    /// @param made the kind of object that comes out, where several may
    Fields(Workshop workshop, Description from, Structs structs, Place place, Optional<String> made) {
        this.workshop = workshop;
        this.from = from;
        this.structs = structs;
        this.place = place;
        this.made = made;
    }

    /// @param type     as the language spells it
    /// @param onlyIn   whether the language forbids that it comes out
    record Typed(String type, boolean onlyIn) {
        static Typed in(String type) {
            return new Typed(type, true);
        }

        static Typed any(String type) {
            return new Typed(type, false);
        }
    }

    static boolean isVma(Field field) {
        return field.direction() == Direction.IN && Scalars.width(field.type()) == Long.BYTES;
    }

    Typed of(Field field) {
        return field.direction() == Direction.OUT && !comesOut(field.meaning()) ? Typed.any(plain(field)) : meant(field);
    }

    /// Whether anything is said of what comes out besides its width.
    private static boolean comesOut(Meaning meaning) {
        return switch (meaning) {
            case Meaning.ObjectId _, Meaning.NewObject _, Meaning.DestroyedObject _, Meaning.Descriptor _, Meaning.PayloadBytes _ -> true;
            default -> false;
        };
    }

    private String plain(Field field) {
        return within(field, UnaryOperator.identity());
    }

    private String within(Field field, UnaryOperator<String> number) {
        return Scalars.within(field.type(), number, nested -> structs.declare(nested.struct()));
    }

    private Typed meant(Field field) {
        return switch (field.meaning()) {
            case Meaning.StructSize _ -> Typed.in(measured(field, "len", "parent"));
            case Meaning.Enumerated(var type) -> flags(field, type);
            case Meaning.ExtensionNumber _ -> flagged(field, workshop.extensions(from));
            case Meaning.ObjectId(var kinds) -> object(field, kinds);
            case Meaning.DestroyedObject(var kinds) -> object(field, kinds);
            case Meaning.NewObject(var kinds, _) -> object(field, made.map(List::of).orElse(kinds));
            case Meaning.Reserved _ -> Typed.in(within(field, base -> "const[0, " + base + "]"));
            case Meaning.Address _ -> isVma(field) ? Typed.in("vma64") : Typed.any(plain(field));
            case Meaning.Descriptor(var kind) -> descriptor(field, kind);
            case Meaning.Bytes(var of) -> bytes(field, of);
            case Meaning.CountOf(var pointer) -> place.target(pointer).map(target -> Typed.in(measured(field, "len", target)))
                    .orElseGet(() -> Typed.any(plain(field)));
            case Meaning.Pointer(var to, var count) -> pointer(field, to, count);
            case Meaning.PayloadBytes(var selector, var types) -> Typed.any(structs.payload(place, field.name(), selector, types));
            case Meaning.Plain _, Meaning.ElementBytes _, Meaning.Iova _, Meaning.Chain _, Meaning.MmapOffset _, Meaning.MmapLength _ ->
                ranges(field);
        };
    }

    private String measured(Field field, String how, String target) {
        return within(field, base -> how + "[" + target + ", " + base + "]");
    }

    private Typed bytes(Field field, Optional<String> of) {
        Optional<String> pointee = of.flatMap(place::target).map(target -> measured(field, "bytesize", target));
        return pointee.or(() -> of.isEmpty() ? place.addressOf(field).map(target -> measured(field, "len", target)) : Optional.empty())
                .map(Typed::in)
                .orElseGet(() -> Typed.any(plain(field)));
    }

    private Typed object(Field field, List<String> kinds) {
        return Scalars.width(field.type()) == ID_WIDTH
                ? workshop.objects(from, kinds).map(name -> Typed.any(within(field, _ -> name))).orElseGet(() -> Typed.any(plain(field)))
                : Typed.any(plain(field));
    }

    private Typed descriptor(Field field, Optional<String> kind) {
        return Typed.any(Scalars.width(field.type()) == DESCRIPTOR_WIDTH
                ? within(field, _ -> kind.map(workshop::file).orElse("fd"))
                : plain(field));
    }

    /// Flags, with those of a range of bits at the lower end.
    private Typed flags(Field field, EnumType type) {
        List<EnumType> low = lowest(field);
        return flagged(field, low.isEmpty() ? workshop.flags(type) : together(field, Stream.concat(Stream.of(type), low.stream())));
    }

    private Typed ranges(Field field) {
        List<EnumType> low = lowest(field);
        return low.isEmpty() ? Typed.any(plain(field)) : flagged(field, together(field, low.stream()));
    }

    private Optional<String> together(Field field, Stream<EnumType> types) {
        return workshop.flags(workshop.sheet(from), place.name() + "_" + field.name() + "_values", types.toList());
    }

    private static List<EnumType> lowest(Field field) {
        return field.ranges().stream().filter(range -> range.low() == 0).map(BitRange::type).flatMap(Optional::stream).toList();
    }

    private Typed flagged(Field field, Optional<String> flags) {
        return flags.map(name -> Typed.in(within(field, base -> "flags[" + name + ", " + base + "]")))
                .orElseGet(() -> Typed.any(plain(field)));
    }

    private Typed pointer(Field field, Pointee to, Optional<String> count) {
        if (Scalars.width(field.type()) != Long.BYTES) {
            return Typed.any(plain(field));
        }
        return Typed.in(switch (to) {
            case Pointee.ToType(var type) -> structs.pointer(type, count);
            case Pointee.ToPayload(var selector, var types) -> structs.pointer(place, field.name(), selector, types, count);
        });
    }
}
