package dev.uapi.kerneltests.campaign;

import dev.uapi.kerneltests.campaign.Numbers.Place;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import dev.uapi.replay.Bytes;
import dev.uapi.replay.Piece;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Fills a structure, each field as what it means suggests.
final class Filler {
    private static final int MOST_ELEMENTS = 4;

    private final SplittableRandom random;
    private final Numbers numbers;
    private final OpenFiles files;
    private final Place place;
    private final Optional<Bytes> model;
    private final SortedMap<Integer, Piece> memory = new TreeMap<>();
    private long end;

    /// @param place that IOVAs and lengths name
    /// @param model a structure that was once right: what is chosen in it is often taken over
    Filler(SplittableRandom random, Numbers numbers, OpenFiles files, Place place, Optional<Bytes> model) {
        this.random = random;
        this.numbers = numbers;
        this.files = files;
        this.place = place;
        this.model = model;
    }

    /// What the pointers of the structure point to.
    SortedMap<Integer, Piece> memory() {
        return memory;
    }

    Bytes fill(Struct struct) {
        Bytes bytes = Bytes.zeros(Math.toIntExact(struct.size()));
        for (Field field : struct.fields()) {
            bytes = put(bytes, field, struct);
        }
        return bytes;
    }

    private Bytes put(Bytes bytes, Field field, Struct struct) {
        int offset = Math.toIntExact(field.offset());
        return switch (field.type()) {
            case Type.Scalar(var scalar) -> switch (field.meaning()) {
                case Meaning.StructSize() -> bytes.withNumber(offset, scalar.size(), struct.size());
                case Meaning.Pointer pointer -> point(bytes, field, pointer, struct);
                case Meaning.CountOf _ -> bytes;
                case Meaning.Enumerated _, Meaning.Plain(), Meaning.Descriptor _ when model.isPresent() && random.nextInt(5) != 0 ->
                    bytes.with(offset, model.get().slice(offset, scalar.size()));
                default -> bytes.withNumber(offset, scalar.size(), number(field));
            };
            case Type.Nested(var nested) -> bytes.with(offset, fill(nested));
            case Type.Array array -> bytes.with(offset, noise(Math.toIntExact(array.size())));
            case Type.Flexible _ -> bytes;
        };
    }

    /// A number for a field or a value.
    long number(Field field) {
        return switch (field.meaning()) {
            case Meaning.Enumerated(var type) -> type.flags() ? flags(type) : member(type);
            case Meaning.ObjectId _, Meaning.DestroyedObject _ -> object();
            case Meaning.Iova() -> iova(field);
            case Meaning.Bytes(var of) -> of.isEmpty() && random.nextInt(6) != 0 ? place.length() : numbers.length();
            case Meaning.Address() -> numbers.address();
            case Meaning.Descriptor _ -> files.any(random);
            case Meaning.Reserved _ -> rarely() ? 1L << random.nextInt(Long.SIZE) : 0;
            case Meaning.NewObject _ -> rarely() ? numbers.plain() : 0;
            case Meaning.Plain(), Meaning.ExtensionNumber(), Meaning.StructSize(), Meaning.CountOf _, Meaning.Pointer _,
                Meaning.PayloadBytes _, Meaning.Chain _, Meaning.MmapOffset(), Meaning.MmapLength() -> numbers.plain();
        };
    }

    private long object() {
        return switch (random.nextInt(12)) {
            case 0 -> 0;
            case 1, 2, 3 -> numbers.id();
            default -> place.owner();
        };
    }

    /// Where something is to go may be anywhere; where something is, is known.
    private long iova(Field field) {
        boolean anywhere = random.nextInt(field.direction().comesOut() ? 2 : 8) == 0;
        return anywhere ? numbers.iova() : place.iova();
    }

    /// Nearly none, some, nearly all.
    private long flags(EnumType type) {
        int often = 1 + random.nextInt(3);
        long bits = 0;
        for (EnumType.Member member : type.members()) {
            bits |= random.nextInt(4) < often ? member.value() : 0;
        }
        long odd = rarely() ? bits ^ 1L << random.nextInt(Integer.SIZE) : bits;
        return odd & ~NotCompared.BITS.getOrDefault(type.name(), 0L);
    }

    private long member(EnumType type) {
        List<EnumType.Member> members = type.members();
        return rarely() ? numbers.plain() + members.size() : members.get(random.nextInt(members.size())).value();
    }

    /// Makes an array and has the structure point to it, and say how many there are.
    private Bytes point(Bytes bytes, Field field, Meaning.Pointer pointer, Struct struct) {
        int count = random.nextInt(MOST_ELEMENTS);
        int claimed = rarely() ? random.nextInt(2 * MOST_ELEMENTS) : count;
        if (random.nextInt(12) != 0) {
            memory.put(Math.toIntExact(field.offset()), array(pointer.struct(), count, claimed));
        }
        Optional<Field> counter = pointer.count().flatMap(struct::field);
        return counter.isEmpty()
                ? bytes
                : bytes.withNumber(Math.toIntExact(counter.get().offset()), Math.toIntExact(counter.get().size()), claimed);
    }

    /// @param claimed how many are said to be there: behind those that are, there is nothing, or zeros
    private Piece array(Optional<Struct> element, int count, int claimed) {
        int size = Math.toIntExact(element.map(Struct::size).orElse((long) Long.BYTES));
        Bytes array = Bytes.zeros(count * size);
        for (int i = 0; i < count && element.isPresent(); i++) {
            array = array.with(i * size, element(element.get()));
        }
        boolean guarded = claimed <= count || random.nextBoolean();
        return guarded ? Piece.of(array).readable(array.length()) : Piece.of(array.resized(claimed * size));
    }

    /// Two IOVAs are the ends of a range more often than not, and a range often begins where another one ends.
    private Bytes element(Struct struct) {
        Bytes bytes = Bytes.zeros(Math.toIntExact(struct.size()));
        long next = random.nextInt(3) == 0 ? end + 1 : numbers.iova();
        for (Field field : struct.fields()) {
            boolean iova = field.meaning() instanceof Meaning.Iova;
            end = iova ? next : end;
            bytes = bytes.withNumber(Math.toIntExact(field.offset()), Math.toIntExact(field.size()), iova ? next : number(field));
            next = random.nextInt(8) == 0 ? numbers.iova() : next + numbers.length() - 1;
        }
        return bytes;
    }

    private Bytes noise(int size) {
        byte[] bytes = new byte[size];
        if (rarely()) {
            random.nextBytes(bytes);
        }
        return Bytes.of(bytes);
    }

    private boolean rarely() {
        return random.nextInt(20) == 0;
    }
}
