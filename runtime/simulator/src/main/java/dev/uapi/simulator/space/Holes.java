package dev.uapi.simulator.space;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is free in an address space: ascending ranges, of which no two touch.
///
/// Taking, giving back and finding the next large enough hole are logarithmic in the number of holes.
final class Holes {
    private @Nullable HoleTree tree;

    Holes(Ranges free) {
        free.list().forEach(this::add);
    }

    /// Takes a range that lies in one hole.
    void take(Range range) {
        Range hole = around(range.first()).orElseThrow();
        remove(hole);
        if (hole.first() != range.first()) {
            add(new Range(hole.first(), range.first() - 1));
        }
        if (hole.last() != range.last()) {
            add(new Range(range.last() + 1, hole.last()));
        }
    }

    /// Gives back a range that was taken.
    void giveBack(Range range) {
        Optional<Range> lower = range.first() == 0 ? Optional.empty() : around(range.first() - 1);
        Optional<Range> upper = range.last() == -1 ? Optional.empty() : around(range.last() + 1);
        lower.ifPresent(this::remove);
        upper.ifPresent(this::remove);
        add(new Range(lower.orElse(range).first(), upper.orElse(range).last()));
    }

    /// The hole in which this number lies.
    Optional<Range> around(long number) {
        return Optional.ofNullable(HoleTree.upTo(tree, number)).filter(hole -> Long.compareUnsigned(number, hole.last()) <= 0);
    }

    /// The lowest hole of at least this length that begins above this number.
    ///
    /// @param length 1 or more
    Optional<Range> above(long number, long length) {
        return Optional.ofNullable(HoleTree.above(tree, number, length - 1));
    }

    private void add(Range hole) {
        tree = HoleTree.add(tree, hole);
    }

    private void remove(Range hole) {
        if (tree != null) {
            tree = HoleTree.remove(tree, hole);
        }
    }
}
