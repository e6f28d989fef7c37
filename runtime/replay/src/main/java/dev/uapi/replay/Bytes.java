package dev.uapi.replay;

import dev.uapi.runtime.Layouts;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HexFormat;

/// Bytes that do not change.
public final class Bytes {
    /// None.
    public static final Bytes NONE = new Bytes(new byte[0]);

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /// A copy of these.
    public static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    /// This many zeros.
    public static Bytes zeros(int length) {
        return new Bytes(new byte[length]);
    }

    /// @throws IllegalArgumentException if it is not two hexadecimal digits for each byte
    static Bytes parse(String hex) {
        return new Bytes(HEX.parseHex(hex));
    }

    /// How many.
    public int length() {
        return content.length;
    }

    /// A copy.
    public byte[] toArray() {
        return content.clone();
    }

    /// Two digits each.
    public String hex() {
        return HEX.formatHex(content);
    }

    /// Some of them.
    ///
    /// @throws IndexOutOfBoundsException if they are not all there
    public Bytes slice(int offset, int length) {
        return new Bytes(Arrays.copyOfRange(content, checked(offset, length), offset + length));
    }

    /// The first so many; zeros follow where these are fewer.
    public Bytes resized(int length) {
        return new Bytes(Arrays.copyOf(content, length));
    }

    /// The same with others from an offset on.
    ///
    /// @throws IndexOutOfBoundsException if they do not fit
    public Bytes with(int offset, Bytes others) {
        byte[] changed = content.clone();
        System.arraycopy(others.content, 0, changed, checked(offset, others.length()), others.length());
        return new Bytes(changed);
    }

    /// The same with a number of 1, 2, 4 or 8 bytes at an offset.
    public Bytes withNumber(int offset, int size, long number) {
        byte[] changed = content.clone();
        MemorySegment at = MemorySegment.ofArray(changed).asSlice(checked(offset, size));
        switch (size) {
            case Byte.BYTES -> at.set(Layouts.U8, 0, (byte) number);
            case Short.BYTES -> at.set(Layouts.U16, 0, (short) number);
            case Integer.BYTES -> at.set(Layouts.U32, 0, (int) number);
            case Long.BYTES -> at.set(Layouts.U64, 0, number);
            default -> throw new IllegalArgumentException("no number has " + size + " bytes");
        }
        return new Bytes(changed);
    }

    /// The unsigned number of 1, 2, 4 or 8 bytes at an offset.
    public long number(int offset, int size) {
        MemorySegment at = MemorySegment.ofArray(content).asSlice(checked(offset, size));
        return switch (size) {
            case Byte.BYTES -> Byte.toUnsignedLong(at.get(Layouts.U8, 0));
            case Short.BYTES -> Short.toUnsignedLong(at.get(Layouts.U16, 0));
            case Integer.BYTES -> Integer.toUnsignedLong(at.get(Layouts.U32, 0));
            case Long.BYTES -> at.get(Layouts.U64, 0);
            default -> throw new IllegalArgumentException("no number has " + size + " bytes");
        };
    }

    /// The first offset at which one of them differs, or one has ended; -1 if there is none.
    public int mismatch(Bytes other) {
        return Arrays.mismatch(content, other.content);
    }

    private int checked(int offset, int length) {
        if (offset < 0 || length < 0 || length > content.length - offset) {
            throw new IndexOutOfBoundsException(length + " bytes at " + offset + " of " + content.length);
        }
        return offset;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return hex();
    }
}
