package dev.uapi.replay;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Extent;
import dev.uapi.runtime.trace.CommandInfo;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Makes out what one line says.
final class LineParser {
    private static final String DESCRIPTORS = "fds";
    private static final String BYTES = "bytes";

    private final Commands commands;
    private final Members line;

    LineParser(Commands commands, Members line) {
        this.commands = commands;
        this.line = line;
    }

    TraceLine line() throws TraceException {
        int id = line.small("id").orElse(1);
        if (line.has("open")) {
            return new TraceLine.Opened(line.line(), id, line.text("open"), new OpeningParser(line).opening());
        }
        if (line.has("opened")) {
            int descriptor = line.small("opened").orElseThrow();
            return new TraceLine.Handed(line.line(), id, line.small("by").orElse(1), descriptor);
        }
        String operation = line.has("op") ? line.text("op") : "ioctl";
        return switch (operation) {
            case "ioctl" -> called(id);
            case "close" -> new TraceLine.Closed(line.line(), id);
            case "read", "write", "mmap" -> moved(id, operation);
            default -> throw line.wrong("'op' is none of ioctl, read, write, mmap and close: " + operation);
        };
    }

    private TraceLine moved(int id, String operation) throws TraceException {
        boolean told = line.has("errno") && line.has(operation.equals("write") ? BYTES : "size");
        if (!told) {
            return new TraceLine.Moved(line.line(), id, new Movement.Untold(operation), 0, Bytes.NONE);
        }
        Movement movement = switch (operation) {
            case "read" -> new Movement.Read(position(), new PieceParser(line).limited(Bytes.zeros(size())));
            case "write" -> new Movement.Write(position(), line.bytes(BYTES));
            default -> new Movement.Map(line.number("at"), line.number("size"));
        };
        Bytes read = movement instanceof Movement.Read && line.has(BYTES) ? line.bytes(BYTES) : Bytes.NONE;
        return new TraceLine.Moved(line.line(), id, movement, result(), read);
    }

    private OptionalLong position() throws TraceException {
        return line.has("at") ? OptionalLong.of(line.number("at")) : OptionalLong.empty();
    }

    private int size() throws TraceException {
        long size = line.number("size");
        if (size < 0 || size > Movement.LARGEST) {
            throw line.wrong("'size' is not 0 to " + Movement.LARGEST + ": " + size);
        }
        return (int) size;
    }

    private TraceLine called(int id) throws TraceException {
        Optional<CommandInfo> info = line.has("ioctl") ? Optional.of(command(line.text("ioctl"))) : Optional.empty();
        long word = info.isPresent() ? info.get().command() : line.number("cmd");
        Call call = call(info);
        long result = result();
        Answer answer = new Answer(result, call.after(), call.memoryAfter());
        return new TraceLine.Called(line.line(), id, new Invocation(word, call.argument()), answer, descriptors(), extents());
    }

    /// @param argument before the call
    /// @param after    what its structure held after it
    private record Call(Argument argument, Bytes after, SortedMap<Integer, Bytes> memoryAfter) {
        static Call of(Argument argument) {
            return new Call(argument, Bytes.NONE, new TreeMap<>());
        }
    }

    private Call call(Optional<CommandInfo> info) throws TraceException {
        if (line.has("value")) {
            return Call.of(new Argument.Value(line.number("value")));
        }
        if (info.isPresent() && line.has("arg")) {
            return typed(info.get());
        }
        if (!line.has("raw")) {
            throw line.wrong("neither 'arg' nor 'raw' nor 'value' says what the argument was");
        }
        return line.find("raw").isEmpty() ? Call.of(new Argument.Null()) : exact();
    }

    private Call typed(CommandInfo info) throws TraceException {
        TypedStructure fields = new TypedStructure(info);
        Bytes before = fields.before(line.object("arg"));
        Bytes after = line.has("out") ? fields.with(before, line.object("out")) : before;
        return call(before, after);
    }

    private Call exact() throws TraceException {
        Bytes before = line.bytes("raw");
        Bytes after = line.has("out") ? line.bytes("out") : before;
        if (after.length() != before.length()) {
            throw line.wrong("'out' has " + after.length() + " bytes, 'raw' has " + before.length());
        }
        return call(before, after);
    }

    private Call call(Bytes before, Bytes after) throws TraceException {
        SortedMap<Integer, Piece> memory = line.has("memory") ? memory(line.object("memory"), before) : new TreeMap<>();
        Argument argument = new Argument.Structure(new PieceParser(line).limited(before), memory);
        return new Call(argument, after, memoryAfter(memory));
    }

    private static SortedMap<Integer, Piece> memory(Members members, Bytes structure) throws TraceException {
        SortedMap<Integer, Piece> memory = new TreeMap<>();
        for (var member : members.numbered().entrySet()) {
            if (member.getKey() < 0 || member.getKey() > structure.length() - Long.BYTES) {
                throw members.wrong("a structure of " + structure.length() + " bytes has no pointer at " + member.getValue());
            }
            memory.put(member.getKey(), new PieceParser(members).piece(member.getValue()));
        }
        return memory;
    }

    private SortedMap<Integer, Bytes> memoryAfter(SortedMap<Integer, Piece> before) throws TraceException {
        SortedMap<Integer, Bytes> after = new TreeMap<>();
        before.forEach((offset, piece) -> after.put(offset, piece.bytes()));
        if (line.has("memory_out")) {
            Members changed = line.object("memory_out");
            for (var member : changed.numbered().entrySet()) {
                Piece piece = before.get(member.getKey());
                Bytes bytes = changed.bytes(member.getValue());
                if (piece == null || bytes.length() > piece.bytes().length()) {
                    throw line.wrong("'memory_out' has more than 'memory' at " + member.getKey());
                }
                after.put(member.getKey(), piece.bytes().with(0, bytes));
            }
        }
        return after;
    }

    private CommandInfo command(String name) throws TraceException {
        Optional<CommandInfo> found = commands.find(name);
        return found.orElseThrow(() -> line.wrong("no command is called " + name));
    }

    private long result() throws TraceException {
        if (!line.has("errno")) {
            throw line.wrong("'errno' is missing");
        }
        Optional<JsonNode> errno = line.find("errno");
        if (errno.isPresent()) {
            return -errno(errno.get());
        }
        return line.has("ret") ? line.number("ret") : 0;
    }

    private long errno(JsonNode value) throws TraceException {
        if (!value.isString()) {
            return line.number("errno", value);
        }
        Optional<Errno> errno = Errno.named(value.stringValue());
        return errno.orElseThrow(() -> line.wrong("no errno is called " + value.stringValue())).number();
    }

    private SortedMap<Integer, String> descriptors() throws TraceException {
        return line.has(DESCRIPTORS) ? new OpeningParser(line).descriptors() : new TreeMap<>();
    }

    private SortedMap<Integer, Extent> extents() throws TraceException {
        SortedMap<Integer, Extent> extents = new TreeMap<>();
        if (line.has("extents")) {
            Members fields = line.object("extents");
            for (var field : fields.numbered().entrySet()) {
                Members extent = fields.object(field.getValue());
                extents.put(field.getKey(), new Extent(extent.number("readable"), extent.number("writable")));
            }
        }
        return extents;
    }
}
