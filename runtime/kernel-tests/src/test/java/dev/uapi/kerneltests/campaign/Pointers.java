package dev.uapi.kerneltests.campaign;

import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import dev.uapi.replay.Bytes;
import dev.uapi.replay.Piece;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Makes what the pointers of a structure point to, once everything else in it is filled, and has it say how much of it there is.
final class Pointers {
    private static final int MOST_ELEMENTS = 4;

    /// What ends in the middle of nothing must not reach beyond that.
    private static final long LARGEST = 1 << 15;

    private final SplittableRandom random;
    private final Repertoire repertoire;
    private final Numbers numbers;
    private final Filler filler;
    private final SortedMap<Integer, Piece> memory = new TreeMap<>();
    private long end;

    Pointers(SplittableRandom random, Repertoire repertoire, Numbers numbers, Filler filler) {
        this.random = random;
        this.repertoire = repertoire;
        this.numbers = numbers;
        this.filler = filler;
    }

    SortedMap<Integer, Piece> memory() {
        return memory;
    }

    Bytes point(Bytes filled, Struct struct) {
        Bytes bytes = filled;
        List<Field> leaves = Leaves.of(struct, filled).toList();
        for (Field field : leaves) {
            if (field.meaning() instanceof Meaning.Pointer pointer) {
                bytes = point(bytes, new Pointing(field, pointer, leaves));
            }
        }
        return bytes;
    }

    /// @param leaves all fields beside it
    private record Pointing(Field field, Meaning.Pointer pointer, List<Field> leaves) {
        Optional<Field> beside(String name) {
            return leaves.stream().filter(leaf -> leaf.name().equals(name)).findFirst();
        }

        Optional<Field> count() {
            return pointer.count().flatMap(this::beside);
        }

        /// How many bytes there are.
        Optional<Field> length() {
            return leaves.stream()
                    .filter(leaf -> leaf.meaning() instanceof Meaning.Bytes(var of) && of.filter(field.name()::equals).isPresent())
                    .findFirst();
        }
    }

    private Bytes point(Bytes bytes, Pointing pointing) {
        if (pointing.count().isPresent()) {
            return array(bytes, pointing, pointing.count().get());
        }
        if (pointing.length().isPresent()) {
            return payload(bytes, pointing, pointing.length().get());
        }
        return bitmap(bytes, pointing);
    }

    private void put(Pointing pointing, Piece piece) {
        memory.put(Math.toIntExact(pointing.field().offset()), piece);
    }

    /// What is there has its last byte in front of nothing.
    private static Piece guarded(Bytes content) {
        return Piece.of(content).readable(content.length());
    }

    /// Makes an array and has the structure point to it, and say how many there are.
    private Bytes array(Bytes bytes, Pointing pointing, Field counter) {
        int count = random.nextInt(MOST_ELEMENTS);
        int claimed = rarely() ? random.nextInt(2 * MOST_ELEMENTS) : count;
        Optional<Struct> element = pointing.pointer().struct().or(() -> payload(pointing, bytes));
        int room = element.map(struct -> Math.toIntExact(struct.size())).orElse(Long.BYTES);
        Optional<Field> length = pointing.beside("entry_len");
        int size = length.isPresent() ? odd(room) : room;
        if (random.nextInt(12) != 0) {
            put(pointing, array(element, count, claimed, size));
        }
        Bytes sized = length.map(field -> Leaves.with(bytes, field, size)).orElse(bytes);
        return Leaves.with(sized, counter, claimed);
    }

    /// @param claimed how many are said to be there: behind those that are, there is nothing, or zeros
    /// @param size    of each
    private Piece array(Optional<Struct> element, int count, int claimed, int size) {
        Bytes array = Bytes.zeros(count * size);
        for (int i = 0; i < count && element.isPresent(); i++) {
            array = array.with(i * size, element(element.get()).resized(size));
        }
        boolean guarded = claimed <= count || random.nextBoolean();
        return guarded ? guarded(array) : guarded(array.resized(claimed * size));
    }

    /// Two IOVAs are the ends of a range more often than not, and a range often begins where another one ends.
    private Bytes element(Struct struct) {
        Bytes bytes = filler.alone(struct);
        long next = random.nextInt(3) == 0 ? end + 1 : numbers.iova();
        for (Field field : struct.fields()) {
            boolean iova = field.meaning() instanceof Meaning.Iova;
            end = iova ? next : end;
            bytes = iova ? Leaves.with(bytes, field, next) : bytes;
            next = random.nextInt(8) == 0 ? numbers.iova() : next + numbers.length() - 1;
        }
        return bytes;
    }

    /// One of several structures, and how long it is.
    private Bytes payload(Bytes bytes, Pointing pointing, Field length) {
        Optional<Struct> struct = payload(pointing, bytes);
        if (struct.isEmpty() && random.nextInt(3) != 0) {
            return Leaves.with(bytes, length, 0);
        }
        Bytes content = struct.map(filler::alone).orElseGet(() -> Bytes.zeros(Long.BYTES)).resized(odd(size(struct)));
        if (random.nextInt(12) != 0) {
            put(pointing, guarded(content));
        }
        return Leaves.with(bytes, length, rarely() ? numbers.plain() : content.length());
    }

    private static int size(Optional<Struct> struct) {
        return struct.map(known -> Math.toIntExact(known.size())).orElse(Long.BYTES);
    }

    /// Mostly as it is; sometimes too short, or too long.
    private int odd(int size) {
        return switch (random.nextInt(12)) {
            case 0 -> random.nextInt(size + 1);
            case 1 -> size + random.nextInt(2 * Long.BYTES);
            default -> size;
        };
    }

    private Optional<Struct> payload(Pointing pointing, Bytes bytes) {
        if (!(pointing.pointer().to() instanceof Meaning.Pointee.ToPayload(var selector, var types))) {
            return Optional.empty();
        }
        long wanted = pointing.beside(selector).map(field -> Leaves.number(bytes, field)).orElse(0L);
        return Stream.concat(repertoire.mockMembers(types).stream(), types.members().stream())
                .filter(member -> member.value() == wanted)
                .findFirst()
                .flatMap(EnumType.Member::carries);
    }

    /// A bit for each page of a range. Nobody says how long that is: it follows from the range and the size of its pages, of which a kernel
    /// takes the lowest bit.
    private Bytes bitmap(Bytes bytes, Pointing pointing) {
        Optional<Field> length = pointing.beside("length");
        Optional<Field> page = pointing.beside("page_size");
        if (length.isEmpty() || page.isEmpty()) {
            return bytes;
        }
        Bytes paged = random.nextInt(8) == 0 ? bytes : Leaves.with(bytes, page.get(), granularity(bytes, pointing, length.get()));
        long size = Long.lowestOneBit(Leaves.number(paged, page.get()));
        long bits = size == 0 ? 0 : Long.divideUnsigned(Leaves.number(paged, length.get()), size);
        if (Long.compareUnsigned(bits, LARGEST * Byte.SIZE - Long.SIZE) > 0) {
            return Leaves.with(paged, pointing.field(), Memory.NOWHERE);
        }
        put(pointing, partly(noise(((int) bits + Long.SIZE - 1) / Long.SIZE * Long.BYTES)));
        return paged;
    }

    /// How much one bit stands for: often no more than where the range begins and how long it is allow.
    private long granularity(Bytes bytes, Pointing pointing, Field length) {
        long any = 1L << random.nextInt(8, 14);
        long ends = pointing.beside("iova").map(iova -> Leaves.number(bytes, iova)).orElse(0L) | Leaves.number(bytes, length);
        return random.nextBoolean() && ends != 0 ? Math.min(any, Long.lowestOneBit(ends) & Long.MAX_VALUE) : any;
    }

    /// Some of which only the first bytes can be written.
    private Piece partly(Bytes content) {
        boolean limited = random.nextInt(3) == 0;
        return limited ? Piece.of(content).writable(random.nextInt(content.length() + 1)) : guarded(content);
    }

    private Bytes noise(int size) {
        byte[] bytes = new byte[size];
        if (random.nextBoolean()) {
            random.nextBytes(bytes);
        }
        return Bytes.of(bytes);
    }

    private boolean rarely() {
        return random.nextInt(20) == 0;
    }
}
