// Generated from the description loom. To change this, change the description.
package uapi.loom.extended;

import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.runtime.trace.FieldDirection;
import dev.uapi.runtime.trace.FieldFormat;
import dev.uapi.runtime.trace.FieldInfo;
import dev.uapi.runtime.trace.NamedValue;
import dev.uapi.runtime.trace.PointerInfo;
import java.util.List;

/// A loom.
///
/// The commands of `/dev/loom`, by which traces are read and written.
public final class LoomCommands {
    /// All of them, in the order of the description.
    public static final CommandCatalog CATALOG = new CommandCatalog("loom", List.of(
            weave(),
            weaveAll()));

    private LoomCommands() {}

    private static CommandInfo weave() {
        return new CommandInfo(Weave.NAME, Weave.COMMAND, Weave.SIZE, List.of(
                FieldInfo.of("size", 0, 4, FieldFormat.SIZE),
                FieldInfo.of("base", 4, 4, FieldFormat.NUMBER),
                FieldInfo.of("pattern", 8, 4, FieldFormat.ENUM).named(List.of(
                        new NamedValue("NONE", 0),
                        new NamedValue("STRIPES", 1),
                        new NamedValue("DOTS", 2),
                        new NamedValue("CHECKS", 3))),
                FieldInfo.of("length", 12, 4, FieldFormat.NUMBER),
                FieldInfo.of("out_cloth", 16, 4, FieldFormat.NUMBER).going(FieldDirection.OUT),
                FieldInfo.of("__reserved", 20, 4, FieldFormat.RESERVED),
                FieldInfo.of("data", 24, 8, FieldFormat.POINTER).pointing(new PointerInfo(1, "length"))));
    }

    private static CommandInfo weaveAll() {
        return new CommandInfo(WeaveAll.NAME, WeaveAll.COMMAND, WeaveAll.SIZE, List.of(
                FieldInfo.of("size", 0, 4, FieldFormat.SIZE),
                FieldInfo.of("pattern", 4, 4, FieldFormat.ENUM).named(List.of(
                        new NamedValue("NONE", 0),
                        new NamedValue("STRIPES", 1),
                        new NamedValue("DOTS", 2),
                        new NamedValue("CHECKS", 3))),
                FieldInfo.of("data", 8, 8, FieldFormat.POINTER).pointing(PointerInfo.withLength("length", "number")),
                FieldInfo.of("number", 16, 4, FieldFormat.NUMBER).going(FieldDirection.INOUT),
                FieldInfo.of("length", 20, 4, FieldFormat.NUMBER)));
    }
}
