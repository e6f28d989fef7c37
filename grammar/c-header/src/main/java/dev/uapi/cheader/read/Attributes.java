package dev.uapi.cheader.read;

import java.util.Optional;

/// What attributes say about one declaration.
final class Attributes {
    private boolean packed;
    private long aligned = 1;
    private Optional<String> countedBy = Optional.empty();

    void pack() {
        packed = true;
    }

    void align(long bytes) {
        if (bytes <= 0 || bytes > 1 << 28 || Long.bitCount(bytes) != 1) {
            throw UnreadableException.substance("nothing is aligned to " + bytes + " bytes");
        }
        aligned = Math.max(aligned, bytes);
    }

    void countBy(String member) {
        countedBy = Optional.of(member);
    }

    boolean packed() {
        return packed;
    }

    long aligned() {
        return aligned;
    }

    Optional<String> countedBy() {
        return countedBy;
    }
}
