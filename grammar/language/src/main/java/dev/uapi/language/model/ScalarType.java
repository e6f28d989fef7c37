package dev.uapi.language.model;

import java.util.Arrays;
import java.util.Optional;

/// The integers that a uAPI may use.
public enum ScalarType {
    U8("u8", "__u8", 1, false),
    U16("u16", "__u16", 2, false),
    U32("u32", "__u32", 4, false),
    U64("u64", "__u64", 8, false),
    S8("s8", "__s8", 1, true),
    S16("s16", "__s16", 2, true),
    S32("s32", "__s32", 4, true),
    S64("s64", "__s64", 8, true),
    ALIGNED_U64("aligned_u64", "__aligned_u64", 8, false),
    ALIGNED_S64("aligned_s64", "__aligned_s64", 8, true),
    LE16("le16", "__le16", 2, false),
    LE32("le32", "__le32", 4, false),
    ALIGNED_LE64("aligned_le64", "__aligned_le64", 8, false),
    BE16("be16", "__be16", 2, false),
    BE32("be32", "__be32", 4, false),
    ALIGNED_BE64("aligned_be64", "__aligned_be64", 8, false),
    /// A character of a text; whether C takes it as signed depends on the machine.
    CHAR("char", "char", 1, false),
    LONG("long", "long", 8, true),
    ULONG("ulong", "unsigned long", 8, false);

    private final String spelling;
    private final String c;
    private final int size;
    private final boolean signed;

    ScalarType(String spelling, String c, int size, boolean signed) {
        this.spelling = spelling;
        this.c = c;
        this.size = size;
        this.signed = signed;
    }

    public static Optional<ScalarType> named(String spelling) {
        return Arrays.stream(values()).filter(type -> type.spelling.equals(spelling)).findFirst();
    }

    /// As the language spells it.
    public String spelling() {
        return spelling;
    }

    /// As C spells it, with `<linux/types.h>`.
    public String c() {
        return c;
    }

    /// In bytes, on 64-bit machines.
    public int size() {
        return size;
    }

    /// In bytes, on that machine.
    public int size(Architecture machine) {
        return wideAsTheMachine() ? machine.wordSize() : size;
    }

    /// In bytes, on that machine.
    public int alignment(Architecture machine) {
        return alignedByAbi() ? machine.wideAlignment() : size(machine);
    }

    public boolean signed() {
        return signed;
    }

    /// Whether the alignment depends on the ABI: on i386 a plain 64-bit integer stands at multiples of 4.
    public boolean alignedByAbi() {
        return this == U64 || this == S64;
    }

    /// Whether the width depends on the ABI: C's `long` has the machine's.
    public boolean wideAsTheMachine() {
        return this == LONG || this == ULONG;
    }

    /// The byte order that the field has whatever the machine's.
    public Optional<Endian> endian() {
        return switch (this) {
            case LE16, LE32, ALIGNED_LE64 -> Optional.of(Endian.LITTLE);
            case BE16, BE32, ALIGNED_BE64 -> Optional.of(Endian.BIG);
            case U8, U16, U32, U64, S8, S16, S32, S64, ALIGNED_U64, ALIGNED_S64, CHAR, LONG, ULONG -> Optional.empty();
        };
    }

    /// A byte order.
    public enum Endian {
        LITTLE,
        BIG
    }
}
