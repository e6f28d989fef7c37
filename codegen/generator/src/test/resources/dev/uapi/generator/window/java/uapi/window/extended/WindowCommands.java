// Generated from the description window. To change this, change the description.
package uapi.window.extended;

import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.runtime.trace.FieldDirection;
import dev.uapi.runtime.trace.FieldFormat;
import dev.uapi.runtime.trace.FieldInfo;
import dev.uapi.runtime.trace.PointerInfo;
import java.util.List;

/// What one opens.
///
/// The commands of `/dev/window`, by which traces are read and written.
public final class WindowCommands {
    /// All of them, in the order of the description.
    public static final CommandCatalog CATALOG = new CommandCatalog("window", List.of(
            list()));

    private WindowCommands() {}

    private static CommandInfo list() {
        return new CommandInfo(List_.NAME, List_.COMMAND, List_.SIZE, List.of(
                FieldInfo.of("size", 0, 4, FieldFormat.SIZE),
                FieldInfo.of("pane", 4, 4, FieldFormat.NUMBER),
                FieldInfo.of("count", 8, 4, FieldFormat.NUMBER).going(FieldDirection.INOUT),
                FieldInfo.of("__reserved", 12, 4, FieldFormat.RESERVED),
                FieldInfo.of("stretches", 16, 8, FieldFormat.POINTER).pointing(new PointerInfo(16, "count")),
                FieldInfo.of("frame", 24, 16, FieldFormat.BYTES).going(FieldDirection.OUT),
                FieldInfo.of("longest", 40, 32, FieldFormat.BYTES).going(FieldDirection.OUT)));
    }
}
