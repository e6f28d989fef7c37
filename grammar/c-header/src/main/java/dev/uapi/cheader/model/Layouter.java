package dev.uapi.cheader.model;

import dev.uapi.cheader.model.CLayout.Located;
import dev.uapi.language.model.Architecture;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// Puts members where gcc does.
final class Layouter {
    private final Architecture machine;
    /// What has been laid out already: a structure may stand in many others.
    private final IdentityHashMap<CStruct, CLayout> known = new IdentityHashMap<>();

    Layouter(Architecture machine) {
        this.machine = machine;
    }

    /// The size of something is not known, or is more than can be counted.
    static final class NoLayoutException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoLayoutException(String type) {
            super(type, null, false, false);
        }
    }

    /// How large something is, and what it is aligned to, both in bytes.
    record Extent(long size, long alignment) {}

    CLayout layout(CStruct struct) {
        CLayout before = known.get(struct);
        if (before != null) {
            return before;
        }
        CLayout layout = new Filling(struct).fill();
        known.put(struct, layout);
        return layout;
    }

    Extent extent(CType type) {
        return switch (type) {
            case CType.Scalar scalar -> new Extent(scalar.type().size(machine), scalar.type().alignment(machine));
            case CType.Enumerated enumerated -> new Extent(Integer.BYTES, Integer.BYTES);
            case CType.Pointer pointer -> new Extent(machine.wordSize(), machine.wordSize());
            case CType.Struct struct -> {
                CLayout inner = layout(struct.struct());
                yield new Extent(inner.size(), inner.alignment());
            }
            case CType.Array array -> {
                Extent element = extent(array.element());
                yield new Extent(Math.multiplyExact(element.size(), array.length().orElse(0)), element.alignment());
            }
            case CType.Unknown unknown -> throw new NoLayoutException(unknown.spelling());
        };
    }

    /// One structure while its members are put into it. Counts in bits.
    private final class Filling {
        private final CStruct struct;
        private final List<Located> located = new ArrayList<>();
        private long position;
        private long largest;
        private long alignment;

        Filling(CStruct struct) {
            this.struct = struct;
            this.alignment = struct.aligned();
        }

        CLayout fill() {
            struct.members().forEach(this::put);
            long bits = struct.kind() == CStruct.Kind.UNION ? largest : position;
            return new CLayout(up(up(bits, Byte.SIZE) / Byte.SIZE, alignment), alignment, located);
        }

        private void put(CMember member) {
            if (struct.kind() == CStruct.Kind.UNION) {
                largest = Math.max(largest, position);
                position = 0;
            }
            Extent extent = extent(member.type());
            if (member.bits().isPresent()) {
                putBits(member, extent, member.bits().get());
            } else {
                putWhole(member, extent);
            }
            largest = Math.max(largest, position);
        }

        private void putWhole(CMember member, Extent extent) {
            long own = Math.max(struct.packed() ? 1 : extent.alignment(), member.aligned());
            alignment = Math.max(alignment, own);
            long offset = up(up(position, Byte.SIZE) / Byte.SIZE, own);
            position = Math.multiplyExact(Math.addExact(offset, extent.size()), Byte.SIZE);
            locate(member, offset, extent.size());
        }

        /// Bits do not go over the end of a place where their type could stand.
        private void putBits(CMember member, Extent extent, int bits) {
            long unit = extent.alignment() * Byte.SIZE;
            if (bits == 0) {
                position = up(position, unit);
                return;
            }
            boolean over = (position % unit + bits + unit - 1) / unit > extent.size() * Byte.SIZE / unit;
            if (!struct.packed() && over) {
                position = up(position, unit);
            }
            if (!member.name().isEmpty()) {
                alignment = Math.max(alignment, Math.max(struct.packed() ? 1 : extent.alignment(), member.aligned()));
            }
            long whole = struct.packed() ? Byte.SIZE : extent.size() * Byte.SIZE;
            locate(member, position / whole * whole / Byte.SIZE, extent.size());
            position += bits;
        }

        private void locate(CMember member, long offset, long size) {
            boolean inner = member.type() instanceof CType.Struct type && type.struct().tag().isEmpty();
            if (!member.name().isEmpty()) {
                located.add(new Located(member.name(), member, offset, size));
            }
            if (inner && member.type() instanceof CType.Struct type) {
                String prefix = member.name().isEmpty() ? "" : member.name() + ".";
                layout(type.struct()).members().forEach(each ->
                        located.add(new Located(prefix + each.path(), each.member(), offset + each.offset(), each.size())));
            }
        }

        private static long up(long number, long unit) {
            return Math.multiplyExact(Math.ceilDiv(number, unit), unit);
        }
    }

    static Optional<CLayout> layout(CStruct struct, Architecture machine) {
        try {
            return Optional.of(new Layouter(machine).layout(struct));
        } catch (NoLayoutException | ArithmeticException unknown) {
            return Optional.empty();
        }
    }

    static Optional<Extent> extent(CType type, Architecture machine) {
        try {
            return Optional.of(new Layouter(machine).extent(type));
        } catch (NoLayoutException | ArithmeticException unknown) {
            return Optional.empty();
        }
    }
}
