package dev.uapi.runtime.trace;

import java.util.List;

/// A device with a command of each sort.
final class ToyCatalog {
    static final long MAP = 0x3b85;
    static final long RANGES = 0x3b84;
    static final long OPTION = 0x3b87;
    static final long CHECK = 0x3b92;
    static final long ENTRIES = 0x3b8d;

    static final CommandCatalog CATALOG = new CommandCatalog("toy", List.of(
            new CommandInfo("TOY_MAP", MAP, 40, List.of(
                    FieldInfo.of("size", 0, 4, FieldFormat.SIZE),
                    FieldInfo.of("flags", 4, 4, FieldFormat.FLAGS).named(List.of(
                            new NamedValue("NONE", 0), new NamedValue("FIXED_IOVA", 1), new NamedValue("READABLE", 4))),
                    FieldInfo.of("__reserved", 8, 4, FieldFormat.RESERVED),
                    FieldInfo.of("fd", 12, 4, FieldFormat.NUMBER).asSigned(),
                    FieldInfo.of("user_va", 16, 8, FieldFormat.ADDRESS),
                    FieldInfo.of("length", 24, 8, FieldFormat.NUMBER),
                    FieldInfo.of("iova", 32, 8, FieldFormat.IOVA).going(FieldDirection.INOUT))),
            new CommandInfo("TOY_RANGES", RANGES, 24, List.of(
                    FieldInfo.of("size", 0, 4, FieldFormat.SIZE),
                    FieldInfo.of("count", 4, 4, FieldFormat.NUMBER).going(FieldDirection.INOUT),
                    FieldInfo.of("ranges", 8, 8, FieldFormat.POINTER).pointing(new PointerInfo(16, "count")),
                    FieldInfo.of("alignment", 16, 8, FieldFormat.NUMBER).going(FieldDirection.OUT))),
            new CommandInfo("TOY_OPTION", OPTION, 16, List.of(
                    FieldInfo.of("size", 0, 4, FieldFormat.SIZE),
                    FieldInfo.of("op", 4, 2, FieldFormat.ENUM).named(List.of(new NamedValue("SET", 0), new NamedValue("GET", 1))),
                    FieldInfo.of("name", 8, 3, FieldFormat.BYTES),
                    FieldInfo.of("tag", 12, 1, FieldFormat.NUMBER))),
            new CommandInfo("TOY_ENTRIES", ENTRIES, 16, List.of(
                    FieldInfo.of("entries", 0, 8, FieldFormat.POINTER).pointing(PointerInfo.withLength("length", "count")),
                    FieldInfo.of("length", 8, 4, FieldFormat.NUMBER),
                    FieldInfo.of("count", 12, 4, FieldFormat.NUMBER).going(FieldDirection.INOUT))),
            new CommandInfo("TOY_CHECK", CHECK, 0, List.of())));

    private ToyCatalog() {}
}
