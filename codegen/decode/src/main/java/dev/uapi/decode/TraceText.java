package dev.uapi.decode;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Release;
import dev.uapi.replay.Answer;
import dev.uapi.replay.Argument;
import dev.uapi.replay.Bytes;
import dev.uapi.replay.Invocation;
import dev.uapi.replay.Movement;
import dev.uapi.replay.Piece;
import dev.uapi.replay.TraceLine;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.trace.Opening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The lines of a trace, as strace would show them if it knew all that is described.
final class TraceText {
    private final Dictionary dictionary;
    private final Lists lists;
    private final Paint paint;
    private final Map<Integer, FileText> files = new HashMap<>();

    TraceText(Dictionary dictionary, Lists lists, Paint paint) {
        this.dictionary = dictionary;
        this.lists = lists;
        this.paint = paint;
    }

    List<String> of(TraceLine line) {
        return switch (line) {
            case TraceLine.Opened opened -> opened(opened);
            case TraceLine.Called called -> call(file(called.id()), called);
            case TraceLine.Handed handed -> handed(handed);
            case TraceLine.Moved moved -> List.of(moved(file(moved.id()).label(), moved));
            case TraceLine.Closed closed -> {
                String label = file(closed.id()).label();
                files.remove(closed.id());
                yield List.of("close(" + label + ")");
            }
        };
    }

    /// The line as a step of a transcript.
    Transcript.Step step(TraceLine line) {
        Transcript.Deed deed = deed(line);
        return new Transcript.Step(line.id(), deed, of(line));
    }

    private Transcript.Deed deed(TraceLine line) {
        return switch (line) {
            case TraceLine.Opened opened -> new Transcript.Deed.Opening("Linux " + opened.opening().kernel().release());
            case TraceLine.Called called -> call(file(called.id()), called.invocation(), called.answer());
            case TraceLine.Handed handed -> new Transcript.Deed.Handing(handed.by());
            case TraceLine.Moved _ -> new Transcript.Deed.Transfer();
            case TraceLine.Closed _ -> new Transcript.Deed.Closing();
        };
    }

    private static Transcript.Deed call(FileText file, Invocation invocation, Answer answer) {
        Optional<String> errno = answer.result() < 0 ? Optional.of(Errnos.name((int) -answer.result())) : Optional.empty();
        return file.command(invocation.command())
                .<Transcript.Deed>map(command -> new Transcript.Deed.Call(
                        command, errno, before(command, invocation.argument()), after(command, invocation.argument(), answer)))
                .orElseGet(() -> new Transcript.Deed.UnknownCall(errno.isEmpty()));
    }

    private static Map<String, Long> before(Command command, Argument argument) {
        return switch (argument) {
            case Argument.Value(var value) -> command.fields().stream().collect(Collectors.toMap(Field::name, _ -> value));
            case Argument.Null() -> Map.of();
            case Argument.Structure structure -> before(structure).numbers(command.fields());
        };
    }

    private static Map<String, Long> after(Command command, Argument argument, Answer answer) {
        return argument instanceof Argument.Structure structure ? after(structure, answer).numbers(command.fields()) : Map.of();
    }

    private List<String> handed(TraceLine.Handed handed) {
        files.remove(handed.id());
        String by = file(handed.by()).label();
        return List.of(paint.aside("/* " + handed.id() + " is what " + by + " opened as " + handed.descriptor() + " */"));
    }

    /// `read(3, "02000000", 4) = 4`.
    private static String moved(String file, TraceLine.Moved moved) {
        String outcome = Answer.of(moved.result()).outcome();
        String result = moved.result() < 0 ? "-1 " + outcome : outcome;
        return switch (moved.movement()) {
            case Movement.Read(var position, var room) ->
                positioned("read", position) + "(" + file + ", " + quoted(moved.bytes()) + ", " + room.bytes().length() + at(position)
                        + ") = " + result;
            case Movement.Write(var position, var bytes) ->
                positioned("write", position) + "(" + file + ", " + quoted(bytes) + ", " + bytes.length() + at(position) + ") = "
                        + result;
            case Movement.Map(var position, var size) ->
                "mmap(" + file + ", " + size + ", 0x" + Long.toHexString(position) + ") = " + result;
            case Movement.Untold(var operation) -> operation + "(" + file + ", " + Lists.MORE + ")";
        };
    }

    private static String positioned(String operation, OptionalLong position) {
        return position.isPresent() ? "p" + operation : operation;
    }

    private static String at(OptionalLong position) {
        return position.isPresent() ? ", 0x" + Long.toHexString(position.getAsLong()) : "";
    }

    private static String quoted(Bytes bytes) {
        return '"' + bytes.hex() + '"';
    }

    /// A file of which nothing is known but that it is open, if it was not opened before.
    private FileText file(int id) {
        return files.computeIfAbsent(id, missing ->
                new FileText(Integer.toString(missing), Optional.empty(), dictionary, Causes.ANYWHERE, values(new TreeMap<>()), paint));
    }

    private ValueText values(SortedMap<Integer, String> descriptors) {
        return new ValueText(new Numbers(new Objects(), new TreeMap<>(descriptors)), lists);
    }

    private List<String> opened(TraceLine.Opened opened) {
        Optional<Device> device = dictionary.device(opened.device());
        String name = device.map(Device::label).orElseGet(() -> Printable.of(opened.device()));
        Opening opening = opened.opening();
        Kernel kernel = opening.kernel();
        Release release = new Release(kernel.release().major(), kernel.release().minor(), kernel.release().patch());
        FileText file = new FileText(
                opened.id() + "<" + name + ">", device, dictionary, new Causes(Optional.of(release), kernel.capabilities()),
                values(opening.descriptors()), paint);
        files.put(opened.id(), file);
        return List.of("open(\"" + name + "\") = " + file.label() + paint.aside("  /* " + Printable.of(surroundings(opening)) + " */"));
    }

    /// `Linux 7.3.4, pages of 4096 bytes, root, IOMMUFD_TEST`.
    private static String surroundings(Opening opening) {
        Kernel kernel = opening.kernel();
        List<String> parts = new ArrayList<>();
        parts.add("Linux " + kernel.release());
        parts.add("pages of " + kernel.pageSize() + " bytes" + (kernel.transparentHugePages() ? " and huge ones" : ""));
        SortedSet<String> capabilities = new TreeSet<>(kernel.capabilities());
        parts.add(capabilities.containsAll(Kernel.ALL_CAPABILITIES)
                ? "root" : capabilities.isEmpty() ? "no capabilities" : String.join(" ", capabilities));
        parts.addAll(opening.options());
        return String.join(", ", parts);
    }

    private static List<String> call(FileText file, TraceLine.Called called) {
        file.learn(called.descriptors());
        long word = called.invocation().command();
        Answer answer = called.answer();
        return switch (called.invocation().argument()) {
            case Argument.Value(var value) -> file.value(word, value, answer.result());
            case Argument.Null() -> file.nothing(word, answer.result());
            case Argument.Structure structure ->
                file.structure(word, before(structure), after(structure, answer), answer.result(), reach(structure));
        };
    }

    private static Image before(Argument.Structure structure) {
        SortedMap<Integer, Memory> memory = new TreeMap<>();
        structure.memory().forEach((offset, piece) -> memory.put(offset, memory(piece)));
        return new Image(memory(structure.structure()), memory);
    }

    private static Image after(Argument.Structure structure, Answer answer) {
        SortedMap<Integer, Memory> memory = new TreeMap<>(before(structure).memory());
        answer.memory().forEach((offset, bytes) -> memory.put(offset, new Memory(bytes.toArray(), false)));
        return new Image(memory(structure.structure().with(answer.structure())), memory);
    }

    private static Memory memory(Piece piece) {
        Bytes bytes = piece.bytes();
        int readable = Math.min(bytes.length(), piece.readable().orElse(bytes.length()));
        Memory all = new Memory(bytes.toArray(), false);
        return piece.readable().isPresent() ? new Memory(all.part(0, readable).bytes(), true) : all;
    }

    private static Reach reach(Argument.Structure structure) {
        boolean memory = structure.memory().values().stream().allMatch(Piece::isWhole);
        if (structure.structure().isWhole()) {
            return memory ? Reach.WHOLE : Reach.STRUCTURE;
        }
        return memory ? Reach.NOTHING : Reach.UNKNOWN;
    }
}
