// Generated from the description window. To change this, change the description.
package uapi.window.basic;

import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.runtime.trace.FieldDirection;
import dev.uapi.runtime.trace.FieldFormat;
import dev.uapi.runtime.trace.FieldInfo;
import dev.uapi.runtime.trace.NamedValue;
import java.util.List;

/// What one opens.
///
/// The commands of `/dev/window`, by which traces are read and written.
public final class WindowCommands {
    /// All of them, in the order of the description.
    public static final CommandCatalog CATALOG = new CommandCatalog("window", List.of(
            make(),
            show(),
            clear(),
            break_(),
            has(),
            dim(),
            ring()));

    private WindowCommands() {}

    private static CommandInfo make() {
        return new CommandInfo(Make.NAME, Make.COMMAND, Make.SIZE, List.of(
                FieldInfo.of("size", 0, 4, FieldFormat.SIZE),
                FieldInfo.of("kind", 4, 4, FieldFormat.ENUM).named(List.of(
                        new NamedValue("GLASS", 1),
                        new NamedValue("PAPER", 2))),
                FieldInfo.of("out_pane", 8, 4, FieldFormat.NUMBER).going(FieldDirection.OUT)));
    }

    private static CommandInfo show() {
        return new CommandInfo(Show.NAME, Show.COMMAND, Show.SIZE, List.of(
                FieldInfo.of("size", 0, 4, FieldFormat.SIZE),
                FieldInfo.of("access", 4, 4, FieldFormat.FLAGS).named(List.of(
                        new NamedValue("LOOK", 1),
                        new NamedValue("TOUCH", 2),
                        new NamedValue("TAKE", 16))),
                FieldInfo.of("pane", 8, 4, FieldFormat.NUMBER),
                FieldInfo.of("sheet", 12, 4, FieldFormat.BYTES),
                FieldInfo.of("column", 16, 2, FieldFormat.BYTES),
                FieldInfo.of("row", 18, 2, FieldFormat.BYTES),
                FieldInfo.of("__padding", 20, 4, FieldFormat.RESERVED),
                FieldInfo.of("start", 24, 8, FieldFormat.BYTES),
                FieldInfo.of("length", 32, 8, FieldFormat.BYTES),
                FieldInfo.of("place", 40, 8, FieldFormat.IOVA).going(FieldDirection.INOUT),
                FieldInfo.of("shade", 48, 4, FieldFormat.NUMBER),
                FieldInfo.of("__reserved", 52, 4, FieldFormat.RESERVED)));
    }

    private static CommandInfo clear() {
        return new CommandInfo(Clear.NAME, Clear.COMMAND, Clear.SIZE, List.of(
                FieldInfo.of("size", 0, 4, FieldFormat.SIZE),
                FieldInfo.of("pane", 4, 4, FieldFormat.NUMBER),
                FieldInfo.of("place", 8, 8, FieldFormat.IOVA),
                FieldInfo.of("length", 16, 8, FieldFormat.NUMBER).going(FieldDirection.INOUT)));
    }

    private static CommandInfo break_() {
        return new CommandInfo(Break.NAME, Break.COMMAND, Break.SIZE, List.of(
                FieldInfo.of("size", 0, 4, FieldFormat.SIZE),
                FieldInfo.of("id", 4, 4, FieldFormat.NUMBER)));
    }

    private static CommandInfo has() {
        return new CommandInfo(Has.NAME, Has.COMMAND, 0, List.of());
    }

    private static CommandInfo dim() {
        return new CommandInfo(Dim.NAME, Dim.COMMAND, 0, List.of());
    }

    private static CommandInfo ring() {
        return new CommandInfo(Ring.NAME, Ring.COMMAND, 0, List.of());
    }
}
