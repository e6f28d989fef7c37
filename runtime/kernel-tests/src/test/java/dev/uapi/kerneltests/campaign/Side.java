package dev.uapi.kerneltests.campaign;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import dev.uapi.replay.Answer;
import dev.uapi.replay.Argument;
import dev.uapi.replay.Bytes;
import dev.uapi.replay.Invocation;
import dev.uapi.replay.Performer;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.OpenFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// One that answers, and the files that its calls have opened. A file has another descriptor on each side, so steps and answers name it
/// by when it was opened.
final class Side implements AutoCloseable {
    /// No object and no descriptor has such a number.
    private static final long FIRST_NAME = 0x5000_0000L;

    private final Repertoire repertoire;
    private final Device device;
    private final Performer performer;
    private final List<Opened> files = new ArrayList<>();

    private record Opened(int descriptor, OpenFile file) {}

    /// @param performer makes the calls on the device
    Side(Repertoire repertoire, Device device, Performer performer) {
        this.repertoire = repertoire;
        this.device = device;
        this.performer = performer;
    }

    /// What a file is called.
    ///
    /// @param number of the file, from 0
    static long name(int number) {
        return FIRST_NAME + number;
    }

    Answer take(Step step) {
        return switch (step) {
            case Step.Called(var invocation) -> call(invocation);
            case Step.Read(var file, var room) when file < files.size() -> read(files.get(file).file(), room);
            case Step.Read _ -> Answer.of(0);
        };
    }

    private static Answer read(OpenFile file, int room) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment into = arena.allocate(room);
            long result = file.read(into);
            return new Answer(result, Bytes.of(into.toArray(ValueLayout.JAVA_BYTE)), new TreeMap<>());
        }
    }

    private Answer call(Invocation invocation) {
        Optional<Struct> struct = repertoire.command(invocation.command()).filter(TestOperations::isOperated).flatMap(Command::struct);
        Answer answer = performer.perform(struct.map(known -> described(invocation, known)).orElse(invocation));
        Answer opened = answer.result() == 0 ? named(invocation, answer) : unopened(invocation, answer);
        return struct.isPresent() && invocation.argument() instanceof Argument.Structure(var given, _)
                ? new Answer(opened.result(), withId(struct.get(), opened.structure(), given.bytes()), opened.memory())
                : opened;
    }

    /// The same call with the descriptor of the file that it names.
    private Invocation described(Invocation invocation, Struct struct) {
        if (!(invocation.argument() instanceof Argument.Structure(var structure, var memory))) {
            return invocation;
        }
        Field id = struct.field("id").orElseThrow();
        Bytes bytes = structure.bytes();
        if (bytes.length() < id.end() || !TestOperations.takesAccess(struct, bytes)) {
            return invocation;
        }
        long number = Leaves.number(bytes, id) - FIRST_NAME;
        boolean known = number >= 0 && number < files.size();
        Bytes named = known ? Leaves.with(bytes, id, files.get((int) number).descriptor()) : bytes;
        return new Invocation(invocation.command(), new Argument.Structure(structure.with(named), memory));
    }

    /// The id as it was given, where it named a file.
    private static Bytes withId(Struct struct, Bytes after, Bytes given) {
        Field id = struct.field("id").orElseThrow();
        return after.length() < id.end() || given.length() < id.end() ? after : Leaves.with(after, id, Leaves.number(given, id));
    }

    /// The same answer with the names of files just opened.
    private Answer named(Invocation invocation, Answer answer) {
        Bytes named = answer.structure();
        for (Field field : opened(invocation, named)) {
            int descriptor = (int) Leaves.number(named, field);
            named = Leaves.with(named, field, name(files.size()));
            files.add(new Opened(descriptor, device.opened(descriptor)));
        }
        return new Answer(answer.result(), named, answer.memory());
    }

    /// A file that is open no more has a descriptor all the same, or a part of one, where the rest could not be written.
    private Answer unopened(Invocation invocation, Answer answer) {
        Bytes unnamed = answer.structure();
        for (Field field : opened(invocation, unnamed)) {
            unnamed = Leaves.with(unnamed, field, 0);
        }
        return new Answer(answer.result(), unnamed, answer.memory());
    }

    private List<Field> opened(Invocation invocation, Bytes after) {
        Optional<Struct> struct = repertoire.command(invocation.command()).flatMap(Command::struct);
        return struct.filter(known -> known.size() <= after.length()).stream()
                .flatMap(known -> Leaves.of(known, after))
                .filter(field -> field.direction().comesOut() && field.meaning() instanceof Meaning.Descriptor)
                .toList();
    }

    @Override
    public void close() {
        files.forEach(opened -> opened.file().close());
        device.close();
    }
}
