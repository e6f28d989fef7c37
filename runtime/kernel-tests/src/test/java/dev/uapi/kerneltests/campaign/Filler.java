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
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;

/// Fills a structure, each field as what it means suggests.
final class Filler {
    private static final String SPACE = "IOAS";

    private final SplittableRandom random;
    private final Repertoire repertoire;
    private final Numbers numbers;
    private final OpenFiles files;
    private final Place place;
    private final Optional<Bytes> model;
    private final Map<String, Long> chosen;
    private final Pointers pointers;

    /// @param place  that IOVAs and lengths name
    /// @param model  a structure that was once right: what is chosen in it is often taken over
    /// @param chosen what fields are to be, by name
    Filler(
            SplittableRandom random, Repertoire repertoire, Numbers numbers, OpenFiles files, Place place, Optional<Bytes> model,
            Map<String, Long> chosen) {
        this.random = random;
        this.repertoire = repertoire;
        this.numbers = numbers;
        this.files = files;
        this.place = place;
        this.model = model;
        this.chosen = chosen;
        this.pointers = new Pointers(random, repertoire, numbers, this);
    }

    /// What the pointers of the structure point to.
    SortedMap<Integer, Piece> memory() {
        return pointers.memory();
    }

    /// The outermost structure, with what it points to.
    Bytes fill(Struct struct) {
        Bytes bytes = alone(struct);
        return pointers.point(repertoire.devices() ? Memory.spared(bytes, struct) : bytes, struct);
    }

    /// A structure by itself.
    Bytes alone(Struct struct) {
        return fill(Bytes.zeros(Math.toIntExact(struct.size())), struct, 0);
    }

    private Bytes fill(Bytes whole, Struct struct, long base) {
        Bytes bytes = whole;
        for (Field field : struct.fields()) {
            bytes = Leaves.counts(field, bytes) ? put(bytes, field.at(base + field.offset()), struct) : bytes;
        }
        return bytes;
    }

    private Bytes put(Bytes bytes, Field field, Struct struct) {
        int offset = Math.toIntExact(field.offset());
        return switch (field.type()) {
            case Type.Scalar(var scalar) when chosen.containsKey(field.name()) ->
                bytes.withNumber(offset, scalar.size(), chosen.get(field.name()));
            case Type.Scalar(var scalar) -> switch (field.meaning()) {
                case Meaning.StructSize() -> bytes.withNumber(offset, scalar.size(), struct.size());
                case Meaning.Pointer _, Meaning.CountOf _ -> bytes;
                case Meaning.Enumerated _, Meaning.Plain(), Meaning.Descriptor _ when model.isPresent() && random.nextInt(5) != 0 ->
                    bytes.with(offset, model.get().slice(offset, scalar.size()));
                case Meaning.ObjectId _ when model.isPresent() && repertoire.devices() && random.nextBoolean() ->
                    bytes.with(offset, model.get().slice(offset, scalar.size()));
                default -> bytes.withNumber(offset, scalar.size(), number(field));
            };
            case Type.Nested(var nested) -> fill(bytes, nested, field.offset());
            case Type.Array array -> bytes.with(offset, noise(Math.toIntExact(array.size())));
            case Type.Flexible _ -> bytes;
        };
    }

    /// A number for a field or a value.
    long number(Field field) {
        return switch (field.meaning()) {
            case Meaning.Enumerated(var type) -> type.flags() ? flags(type) : member(type);
            case Meaning.ObjectId(var kinds) -> object(kinds);
            case Meaning.DestroyedObject _ -> destroyed();
            case Meaning.Iova() -> iova(field);
            case Meaning.Bytes(var of) -> of.isEmpty() && random.nextInt(6) != 0 ? place.length() : numbers.length();
            case Meaning.Address() -> numbers.address();
            case Meaning.Descriptor _ -> files.any(random);
            case Meaning.Reserved _ -> rarely() ? 1L << random.nextInt(Long.SIZE) : 0;
            case Meaning.NewObject _ -> rarely() ? numbers.plain() : 0;
            case Meaning.Plain(), Meaning.ExtensionNumber(), Meaning.StructSize(), Meaning.ElementBytes _, Meaning.CountOf _,
                Meaning.Pointer _, Meaning.PayloadBytes _, Meaning.Chain _, Meaning.MmapOffset(), Meaning.MmapLength() -> numbers.plain();
        };
    }

    private long object(List<String> kinds) {
        boolean here = kinds.contains(SPACE) && random.nextBoolean();
        return switch (random.nextInt(16)) {
            case 0 -> 0;
            case 1 -> numbers.id();
            default -> here ? place.owner() : numbers.id(kinds);
        };
    }

    /// What is in use is seldom what a caller wants to destroy, and there are few address spaces.
    private long destroyed() {
        return random.nextInt(4) == 0 ? place.owner() : numbers.id();
    }

    /// Where something is to go may be anywhere; where something is, is known.
    private long iova(Field field) {
        boolean anywhere = random.nextInt(field.direction().comesOut() ? 2 : 8) == 0;
        return anywhere ? numbers.iova() : place.iova();
    }

    /// Nearly none, some, nearly all.
    private long flags(EnumType type) {
        int often = random.nextInt(4);
        long bits = 0;
        for (EnumType.Member member : type.members()) {
            bits |= random.nextInt(4) < often ? member.value() : 0;
        }
        long odd = rarely() ? bits ^ 1L << random.nextInt(Integer.SIZE) : bits;
        return odd & ~NotCompared.BITS.getOrDefault(type.name(), 0L);
    }

    /// Of what mock hardware has for this, most often.
    private long member(EnumType type) {
        if (rarely()) {
            return numbers.plain() + type.members().size();
        }
        List<EnumType.Member> mock = repertoire.mockMembers(type);
        List<EnumType.Member> members = mock.isEmpty() || random.nextInt(4) == 0 ? type.members() : mock;
        return members.get(random.nextInt(members.size())).value();
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
