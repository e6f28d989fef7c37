package dev.uapi.language.format;

import java.util.ArrayList;
import java.util.List;

/// Comments behind code: those on neighbouring lines stand one below the other.
final class Tails {
    /// How far they stand behind the longest line.
    private static final int DISTANCE = 4;

    private final Gaps gaps;
    private final List<Tail> run = new ArrayList<>();
    private int column;
    private boolean alone;
    private boolean commented;

    /// @param column where the line ends that this begins with
    Tails(Gaps gaps, int column) {
        this.gaps = gaps;
        this.column = column;
        this.alone = true;
    }

    /// @param behind where the code ends
    /// @param single whether it has no neighbours
    void code(int behind, boolean single) {
        if (single || alone || !commented) {
            end();
        }
        column = behind;
        alone = single;
        commented = false;
    }

    void comment(int index) {
        if (commented) {
            gaps.spaces(index, 1);
        } else {
            run.add(new Tail(index, column));
            commented = true;
        }
    }

    void end() {
        int furthest = run.stream().mapToInt(Tail::column).max().orElse(0);
        run.forEach(tail -> gaps.spaces(tail.index(), furthest - tail.column() + DISTANCE));
        run.clear();
    }

    private record Tail(int index, int column) {}
}
