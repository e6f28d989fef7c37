package dev.uapi.kerneltests.campaign;

import dev.uapi.language.model.Convention;
import dev.uapi.replay.Argument;
import dev.uapi.replay.Bytes;
import dev.uapi.replay.Piece;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Breaks what holds for every argument: its size, what is behind it, whether memory can be read and written at all.
final class Spoiler {
    private static final int TAIL = 16;
    private static final long[] SIZES = {0, 1, 4, 7, 8, -1, 0x80000000L};

    private final SplittableRandom random;
    private final Convention convention;
    private final long minimumSize;

    Spoiler(SplittableRandom random, Convention convention, long minimumSize) {
        this.random = random;
        this.convention = convention;
        this.minimumSize = minimumSize;
    }

    Argument spoiled(Bytes structure, SortedMap<Integer, Piece> memory) {
        if (random.nextInt(100) == 0) {
            return new Argument.Null();
        }
        Piece sized = hasSize() && random.nextInt(8) == 0 ? resized(structure) : Piece.of(structure);
        SortedMap<Integer, Piece> limited = new TreeMap<>();
        memory.forEach((offset, piece) -> limited.put(offset, random.nextInt(8) == 0 ? limited(piece) : piece));
        return new Argument.Structure(sized.isWhole() && random.nextInt(16) == 0 ? limited(sized) : sized, limited);
    }

    private boolean hasSize() {
        return convention == Convention.EXTENSIBLE || convention == Convention.ARGSZ;
    }

    private Piece resized(Bytes structure) {
        int length = structure.length();
        return switch (random.nextInt(8)) {
            case 0 -> Piece.of(saying(structure, SIZES[random.nextInt(SIZES.length)])).readable(length);
            case 1 -> Piece.of(saying(structure, minimumSize - 1));
            case 2 -> Piece.of(saying(structure, minimumSize));
            case 3 -> Piece.of(saying(structure, minimumSize + random.nextInt(TAIL)));
            case 4, 5 -> Piece.of(tail(structure));
            case 6 -> Piece.of(spoiledTail(structure));
            default -> Piece.of(random.nextBoolean() ? tail(structure) : spoiledTail(structure)).readable(length + random.nextInt(TAIL));
        };
    }

    private static Bytes tail(Bytes structure) {
        return saying(structure.resized(structure.length() + TAIL), structure.length() + TAIL);
    }

    private Bytes spoiledTail(Bytes structure) {
        return tail(structure).withNumber(structure.length() + random.nextInt(TAIL), 1, 1 + random.nextInt(255));
    }

    private static Bytes saying(Bytes structure, long size) {
        return structure.withNumber(0, Integer.BYTES, size);
    }

    /// One limit, not two: memory has them only at the ends of pages.
    private Piece limited(Piece piece) {
        int limit = random.nextInt(piece.bytes().length() + 1);
        return piece.readable().isPresent() || random.nextBoolean() ? piece.readable(limit) : piece.writable(limit);
    }
}
