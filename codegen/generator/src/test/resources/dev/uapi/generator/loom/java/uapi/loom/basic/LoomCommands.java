// Generated from the description loom. To change this, change the description.
package uapi.loom.basic;

import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.runtime.trace.FieldDirection;
import dev.uapi.runtime.trace.FieldFormat;
import dev.uapi.runtime.trace.FieldInfo;
import dev.uapi.runtime.trace.NamedValue;
import java.util.List;

/// A loom.
///
/// The commands of `/dev/loom`, by which traces are read and written.
public final class LoomCommands {
    /// All of them, in the order of the description.
    public static final CommandCatalog CATALOG = new CommandCatalog("loom", List.of(
            setUp(),
            ask(),
            askAgain(),
            look(),
            hear(),
            listen()));

    private LoomCommands() {}

    private static CommandInfo setUp() {
        return new CommandInfo(SetUp.NAME, SetUp.COMMAND, SetUp.SIZE, List.of(
                FieldInfo.of("size", 0, 4, FieldFormat.SIZE),
                FieldInfo.of("ways", 4, 4, FieldFormat.FLAGS).named(List.of(
                        new NamedValue("ACROSS", 0x10000),
                        new NamedValue("ALONG", 0x20000),
                        new NamedValue("BACK", 0x40000))),
                FieldInfo.of("out_id", 8, 4, FieldFormat.NUMBER).going(FieldDirection.OUT),
                FieldInfo.of("wanted", 12, 4, FieldFormat.NUMBER),
                FieldInfo.of("found", 12, 4, FieldFormat.ENUM).going(FieldDirection.OUT).named(List.of(
                        new NamedValue("NONE", 0),
                        new NamedValue("STRIPES", 1),
                        new NamedValue("DOTS", 2),
                        new NamedValue("CHECKS", 3))),
                FieldInfo.of("noise", 16, 1, FieldFormat.NUMBER).going(FieldDirection.OUT),
                FieldInfo.of("__reserved", 17, 3, FieldFormat.BYTES),
                FieldInfo.of("depth", 20, 4, FieldFormat.NUMBER),
                FieldInfo.of("threads", 24, 8, FieldFormat.NUMBER),
                FieldInfo.of("whom", 32, 4, FieldFormat.NUMBER),
                FieldInfo.of("__reserved2", 36, 4, FieldFormat.RESERVED)));
    }

    private static CommandInfo ask() {
        return new CommandInfo(Ask.NAME, Ask.COMMAND, Ask.SIZE, List.of(
                FieldInfo.of("argsz", 0, 4, FieldFormat.SIZE),
                FieldInfo.of("pattern", 4, 4, FieldFormat.ENUM).going(FieldDirection.OUT).named(List.of(
                        new NamedValue("NONE", 0),
                        new NamedValue("STRIPES", 1),
                        new NamedValue("DOTS", 2),
                        new NamedValue("CHECKS", 3))),
                FieldInfo.of("note_offset", 8, 4, FieldFormat.NUMBER).going(FieldDirection.OUT),
                FieldInfo.of("__reserved", 12, 4, FieldFormat.RESERVED).going(FieldDirection.OUT),
                FieldInfo.of("offset", 16, 8, FieldFormat.NUMBER).going(FieldDirection.OUT),
                FieldInfo.of("extent", 24, 8, FieldFormat.NUMBER).going(FieldDirection.OUT)));
    }

    private static CommandInfo askAgain() {
        return new CommandInfo(AskAgain.NAME, AskAgain.COMMAND, AskAgain.SIZE, List.of(
                FieldInfo.of("argsz", 0, 4, FieldFormat.SIZE),
                FieldInfo.of("pattern", 4, 4, FieldFormat.ENUM).going(FieldDirection.OUT).named(List.of(
                        new NamedValue("NONE", 0),
                        new NamedValue("STRIPES", 1),
                        new NamedValue("DOTS", 2),
                        new NamedValue("CHECKS", 3))),
                FieldInfo.of("note_offset", 8, 4, FieldFormat.NUMBER).going(FieldDirection.OUT),
                FieldInfo.of("__reserved", 12, 4, FieldFormat.RESERVED).going(FieldDirection.OUT),
                FieldInfo.of("offset", 16, 8, FieldFormat.NUMBER).going(FieldDirection.OUT),
                FieldInfo.of("extent", 24, 8, FieldFormat.NUMBER).going(FieldDirection.OUT)));
    }

    private static CommandInfo look() {
        return new CommandInfo(Look.NAME, Look.COMMAND, Look.SIZE, List.of(
                FieldInfo.of("argsz", 0, 4, FieldFormat.SIZE),
                FieldInfo.of("how", 4, 4, FieldFormat.FLAGS).going(FieldDirection.INOUT).named(List.of(
                        new NamedValue("ACROSS", 0x10000),
                        new NamedValue("ALONG", 0x20000),
                        new NamedValue("BACK", 0x40000)))));
    }

    private static CommandInfo hear() {
        return new CommandInfo(Hear.NAME, Hear.COMMAND, Hear.SIZE, List.of(
                FieldInfo.of("argsz", 0, 4, FieldFormat.SIZE),
                FieldInfo.of("number", 4, 4, FieldFormat.NUMBER)));
    }

    private static CommandInfo listen() {
        return new CommandInfo(Listen.NAME, Listen.COMMAND, Listen.SIZE, List.of(
                FieldInfo.of("size", 0, 4, FieldFormat.SIZE),
                FieldInfo.of("other", 4, 4, FieldFormat.DESCRIPTOR).asSigned(),
                FieldInfo.of("out_bell", 8, 4, FieldFormat.DESCRIPTOR).asSigned().going(FieldDirection.OUT),
                FieldInfo.of("key", 12, 16, FieldFormat.BYTES),
                FieldInfo.of("__reserved", 28, 4, FieldFormat.RESERVED),
                FieldInfo.of("name", 32, 8, FieldFormat.POINTER)));
    }
}
