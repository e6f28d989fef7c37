package dev.uapi.generator.java;

import dev.uapi.language.model.ScalarType;

/// How an integer of a structure is read and written in Java.
///
/// Unsigned ones of up to 32 bits come as the next larger Java type, those of 64 bits as a `long` with the same bits.
///
/// @param type   `int` or `long`
/// @param layout its constant in `Layouts`
/// @param widen  makes the Java value of what memory holds; empty: it is that already
/// @param narrow the method of `Layouts` that checks a `long` and makes it fit; empty: every `long` fits
/// @param range  in words
record JavaScalar(String type, String layout, String widen, String narrow, String range) {
    static JavaScalar of(ScalarType type) {
        return switch (type) {
            case U8 -> new JavaScalar("int", "U8", "Byte.toUnsignedInt", "u8", "0 to 255");
            case U16 -> unsigned16("U16");
            case U32 -> unsigned32("U32");
            case U64, ALIGNED_U64 -> unsigned64("U64");
            case CHAR -> new JavaScalar("int", "U8", "Byte.toUnsignedInt", "u8", "a character, 0 to 255");
            case ULONG -> unsigned64("U64");
            case LONG -> new JavaScalar("long", "U64", "", "", "any `long`");
            case S8 -> new JavaScalar("int", "U8", "", "s8", "-128 to 127");
            case S16 -> new JavaScalar("int", "U16", "", "s16", "-32768 to 32767");
            case S32 -> new JavaScalar("int", "U32", "", "s32", "any `int`");
            case S64, ALIGNED_S64 -> new JavaScalar("long", "U64", "", "", "any `long`");
            case LE16 -> unsigned16("LE16");
            case LE32 -> unsigned32("LE32");
            case ALIGNED_LE64 -> unsigned64("LE64");
            case BE16 -> unsigned16("BE16");
            case BE32 -> unsigned32("BE32");
            case ALIGNED_BE64 -> unsigned64("BE64");
        };
    }

    /// An expression that reads it.
    ///
    /// @param offset an expression, too
    String read(String offset) {
        String raw = "segment.get(Layouts." + layout + ", " + offset + ")";
        return widen.isEmpty() ? raw : widen + "(" + raw + ")";
    }

    /// Makes a value of [#type()] what memory takes.
    String narrowed(String value) {
        return layout.equals("U32") && type.equals("int") ? value : narrowedLong(value);
    }

    /// Makes a `long` what memory takes.
    String narrowedLong(String value) {
        return narrow.isEmpty() ? value : "Layouts." + narrow + "(" + value + ")";
    }

    private static JavaScalar unsigned16(String layout) {
        return new JavaScalar("int", layout, "Short.toUnsignedInt", "u16", "0 to 65535");
    }

    private static JavaScalar unsigned32(String layout) {
        return new JavaScalar("long", layout, "Integer.toUnsignedLong", "u32", "0 to 4294967295");
    }

    private static JavaScalar unsigned64(String layout) {
        return new JavaScalar("long", layout, "", "", "0 to 2^64 - 1, as the bits of a `long`");
    }
}
