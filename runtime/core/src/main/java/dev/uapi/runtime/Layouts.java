package dev.uapi.runtime;

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
}
