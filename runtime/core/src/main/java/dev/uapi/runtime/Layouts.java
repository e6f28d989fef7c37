package dev.uapi.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// The fixed-width integers that structures are made of, for reading and writing at any address.
///
/// The kernel asks for no alignment of its arguments, so neither do these. `U` is the machine's own byte order, `LE` and
/// `BE` are fixed orders.
public final class Layouts {
    public static final ValueLayout.OfByte U8 = ValueLayout.JAVA_BYTE;
    public static final ValueLayout.OfShort U16 = ValueLayout.JAVA_SHORT_UNALIGNED;
    public static final ValueLayout.OfInt U32 = ValueLayout.JAVA_INT_UNALIGNED;
    public static final ValueLayout.OfLong U64 = ValueLayout.JAVA_LONG_UNALIGNED;

    public static final ValueLayout.OfShort LE16 = U16.withOrder(ByteOrder.LITTLE_ENDIAN);
    public static final ValueLayout.OfInt LE32 = U32.withOrder(ByteOrder.LITTLE_ENDIAN);
    public static final ValueLayout.OfLong LE64 = U64.withOrder(ByteOrder.LITTLE_ENDIAN);

    public static final ValueLayout.OfShort BE16 = U16.withOrder(ByteOrder.BIG_ENDIAN);
    public static final ValueLayout.OfInt BE32 = U32.withOrder(ByteOrder.BIG_ENDIAN);
    public static final ValueLayout.OfLong BE64 = U64.withOrder(ByteOrder.BIG_ENDIAN);

    private Layouts() {}

    /// What memory holds of an unsigned number.
    ///
    /// @throws IllegalArgumentException if it is not 0 to 255
    public static byte u8(long value) {
        return (byte) within(value, 0, 0xff);
    }

    /// What memory holds of an unsigned number.
    ///
    /// @throws IllegalArgumentException if it is not 0 to 65535
    public static short u16(long value) {
        return (short) within(value, 0, 0xffff);
    }

    /// What memory holds of an unsigned number.
    ///
    /// @throws IllegalArgumentException if it is not 0 to 4294967295
    public static int u32(long value) {
        return (int) within(value, 0, 0xffff_ffffL);
    }

    /// What memory holds of a signed number.
    ///
    /// @throws IllegalArgumentException if it is not -128 to 127
    public static byte s8(long value) {
        return (byte) within(value, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    /// What memory holds of a signed number.
    ///
    /// @throws IllegalArgumentException if it is not -32768 to 32767
    public static short s16(long value) {
        return (short) within(value, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /// What memory holds of a signed number.
    ///
    /// @throws IllegalArgumentException if it is no `int`
    public static int s32(long value) {
        return (int) within(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /// The address that the kernel knows memory by.
    ///
    /// @throws IllegalArgumentException if it is not native memory
    public static long address(MemorySegment memory) {
        if (!memory.isNative()) {
            throw new IllegalArgumentException("the kernel reaches only native memory");
        }
        return memory.address();
    }

    /// Whether all bytes are 0.
    public static boolean isZero(MemorySegment memory) {
        for (long index = 0; index < memory.byteSize(); index++) {
            if (memory.get(U8, index) != 0) {
                return false;
            }
        }
        return true;
    }

    /// The value of a range of bits of a word.
    ///
    /// @param mask the bits of the range, one beside the other
    public static long bits(long word, long mask) {
        return (word & mask) >>> Long.numberOfTrailingZeros(mask);
    }

    /// A word with another value in a range of its bits.
    ///
    /// @param mask the bits of the range, one beside the other
    /// @throws IllegalArgumentException if the range is too small for the value
    public static long withBits(long word, long mask, long value) {
        long greatest = mask >>> Long.numberOfTrailingZeros(mask);
        if (Long.compareUnsigned(value, greatest) > 0) {
            throw new IllegalArgumentException(Long.toUnsignedString(value) + " is not 0 to " + Long.toUnsignedString(greatest));
        }
        return (word & ~mask) | (value << Long.numberOfTrailingZeros(mask));
    }

    /// A word in which these bits are those of another one.
    ///
    /// @param mask the bits that change
    /// @throws IllegalArgumentException if the value has others
    public static long merged(long word, long mask, long value) {
        if ((value & ~mask) != 0) {
            throw new IllegalArgumentException("0x" + Long.toHexString(value) + " has bits that mean something else here");
        }
        return (word & ~mask) | value;
    }

    private static long within(long value, long least, long greatest) {
        if (value < least || value > greatest) {
            throw new IllegalArgumentException(value + " is not " + least + " to " + greatest);
        }
        return value;
    }
}
