package dev.uapi.simulator.space;

import org.jspecify.annotations.Nullable;

/// Ranges by where they begin, of which no two meet, as a search tree: each node also knows how long the longest one below it is.
///
/// So the lowest range of a length is found without looking at the shorter ones, in logarithmic time. A treap: a node's weight, a
/// hash of where its range begins, keeps it above those of less weight, which makes any order of insertions a tree of small depth. A tree
/// never changes; what adds or removes makes new nodes on the way from the root.
///
/// @param range   the one in this node
/// @param longest the length of the longest one from here down, less 1, unsigned: so that the whole space has a length, too
/// @param left    those that begin below it
/// @param right   those that begin above it
record HoleTree(Range range, long longest, @Nullable HoleTree left, @Nullable HoleTree right) {
    /// The fractional part of the golden ratio, as 64 bits: spreads neighbouring numbers over the whole space.
    private static final long SPREAD = 0x9e3779b97f4a7c15L;
    private static final int HALF = 32;

    private static HoleTree node(Range range, @Nullable HoleTree left, @Nullable HoleTree right) {
        return new HoleTree(range, larger(extent(range), larger(longest(left), longest(right))), left, right);
    }

    /// The tree with one more range, which meets none in it.
    static HoleTree add(@Nullable HoleTree tree, Range range) {
        if (tree == null) {
            return node(range, null, null);
        }
        return isBelow(range, tree.range)
                ? lifted(node(tree.range, add(tree.left, range), tree.right))
                : lifted(node(tree.range, tree.left, add(tree.right, range)));
    }

    /// The tree without a range that is in it.
    static @Nullable HoleTree remove(HoleTree tree, Range range) {
        if (tree.range.equals(range)) {
            return joined(tree.left, tree.right);
        }
        return isBelow(range, tree.range) && tree.left != null
                ? node(tree.range, remove(tree.left, range), tree.right)
                : node(tree.range, tree.left, tree.right == null ? null : remove(tree.right, range));
    }

    /// The highest range that begins at this number or below it.
    static @Nullable Range upTo(@Nullable HoleTree tree, long number) {
        Range best = null;
        for (HoleTree next = tree; next != null; ) {
            boolean fits = Long.compareUnsigned(next.range.first(), number) <= 0;
            best = fits ? next.range : best;
            next = fits ? next.right : next.left;
        }
        return best;
    }

    /// The lowest range above this number that is so long.
    ///
    /// @param extent the length less 1, unsigned
    static @Nullable Range above(@Nullable HoleTree tree, long number, long extent) {
        if (tree == null || Long.compareUnsigned(tree.longest, extent) < 0) {
            return null;
        }
        if (Long.compareUnsigned(tree.range.first(), number) <= 0) {
            return above(tree.right, number, extent);
        }
        Range lower = above(tree.left, number, extent);
        if (lower != null) {
            return lower;
        }
        return Long.compareUnsigned(extent(tree.range), extent) >= 0 ? tree.range : above(tree.right, number, extent);
    }

    /// Lifts a child that weighs more than its parent.
    private static HoleTree lifted(HoleTree tree) {
        if (tree.left != null && outweighs(tree.left, tree)) {
            return node(tree.left.range, tree.left.left, node(tree.range, tree.left.right, tree.right));
        }
        if (tree.right != null && outweighs(tree.right, tree)) {
            return node(tree.right.range, node(tree.range, tree.left, tree.right.left), tree.right.right);
        }
        return tree;
    }

    /// @param lower all of them begin below those of `upper`
    private static @Nullable HoleTree joined(@Nullable HoleTree lower, @Nullable HoleTree upper) {
        if (lower == null || upper == null) {
            return lower == null ? upper : lower;
        }
        return outweighs(lower, upper)
                ? node(lower.range, lower.left, joined(lower.right, upper))
                : node(upper.range, joined(lower, upper.left), upper.right);
    }

    private static boolean outweighs(HoleTree one, HoleTree other) {
        return Long.compareUnsigned(weight(one), weight(other)) > 0;
    }

    private static long weight(HoleTree tree) {
        long spread = tree.range.first() * SPREAD;
        return (spread ^ spread >>> HALF) * SPREAD;
    }

    private static boolean isBelow(Range one, Range other) {
        return Long.compareUnsigned(one.first(), other.first()) < 0;
    }

    private static long extent(Range range) {
        return range.last() - range.first();
    }

    private static long longest(@Nullable HoleTree tree) {
        return tree == null ? 0 : tree.longest;
    }

    private static long larger(long left, long right) {
        return Long.compareUnsigned(left, right) >= 0 ? left : right;
    }
}
