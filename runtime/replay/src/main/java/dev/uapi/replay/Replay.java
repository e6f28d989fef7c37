package dev.uapi.replay;

import dev.uapi.runtime.trace.CommandCatalog;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes the calls of a trace once more, each open file of it on a device of its own, and tells every difference.
///
/// A call is made however the ones in front of it came out: a first difference may well be the reason of later ones.
public final class Replay implements AutoCloseable {
    private final Stage stage;
    private final List<CommandCatalog> catalogs;
    private final Consumer<Difference> differences;
    private final TraceFiles files = new TraceFiles();
    private long calls;
    private long passedOver;

    /// @param catalogs    the commands of the devices, by which differences are named
    /// @param differences is told each as soon as it is found
    public Replay(Stage stage, List<CommandCatalog> catalogs, Consumer<Difference> differences) {
        this.stage = stage;
        this.catalogs = List.copyOf(catalogs);
        this.differences = differences;
    }

    /// Plays all that is left of a trace.
    ///
    /// @throws TraceException if it cannot be read to its end; what stands in front of that was played
    /// @throws StageException if there is no device to play on
    public void play(TraceReader trace) throws TraceException, StageException {
        for (Optional<TraceLine> line = trace.next(); line.isPresent(); line = trace.next()) {
            play(trace, line.get());
        }
    }

    /// How many calls were made, reads, writes and mappings counted.
    public long calls() {
        return calls;
    }

    /// How many reads, writes and mappings were passed over: the trace says too little of them, or of their file.
    public long passedOver() {
        return passedOver;
    }

    private void play(TraceReader trace, TraceLine line) throws TraceException, StageException {
        switch (line) {
            case TraceLine.Opened opened -> {
                files.close(opened.id());
                files.open(stage, opened, catalog(opened.device()));
            }
            case TraceLine.Called called -> call(called, device(trace, called.id()));
            case TraceLine.Handed handed -> hand(handed, device(trace, handed.by()));
            case TraceLine.Moved moved -> move(moved, file(trace, moved.id()));
            case TraceLine.Closed closed -> files.close(closed.id());
        }
    }

    private void call(TraceLine.Called line, TraceFiles.PlayedDevice device) {
        TraceLine.Called here = files.adapted(line, device);
        Answer answer = device.performance().performer().perform(here.invocation());
        calls++;
        Comparison.of(here, answer, device.info(line), device.lastCause()).forEach(differences);
        files.answered(line, answer, device);
    }

    private void hand(TraceLine.Handed line, TraceFiles.PlayedDevice by) {
        files.close(line.id());
        if (!files.hand(line, by)) {
            tell(line, "a file", "descriptor", Integer.toString(line.descriptor()), "none");
        }
    }

    private void move(TraceLine.Moved line, TraceFiles.Played file) {
        if (file instanceof TraceFiles.Missing || line.movement() instanceof Movement.Untold) {
            passedOver++;
            return;
        }
        Mover.Moved moved = new Mover(file.file()).move(line.movement());
        calls++;
        Answer expected = Answer.of(line.result());
        Answer got = Answer.of(moved.result());
        if (line.result() != moved.result()) {
            boolean failed = line.result() < 0 || moved.result() < 0;
            tell(line, line.movement().operation(), failed ? "errno" : "ret", expected.outcome(), got.outcome());
        } else if (!line.bytes().equals(moved.bytes())) {
            tell(line, line.movement().operation(), "bytes", line.bytes().hex(), moved.bytes().hex());
        }
    }

    private void tell(TraceLine line, String what, String where, String expected, String got) {
        differences.accept(new Difference(line.number(), what, where, expected, got, Optional.empty()));
    }

    private TraceFiles.PlayedDevice device(TraceReader trace, int id) throws TraceException {
        if (file(trace, id) instanceof TraceFiles.PlayedDevice device) {
            return device;
        }
        throw trace.wrong("file " + id + " is no device");
    }

    private TraceFiles.Played file(TraceReader trace, int id) throws TraceException {
        Optional<TraceFiles.Played> file = files.find(id);
        if (file.isEmpty()) {
            throw trace.wrong("no line in front of this one opens file " + id);
        }
        return file.get();
    }

    private Optional<CommandCatalog> catalog(String device) {
        return catalogs.stream().filter(catalog -> catalog.device().equals(device)).findFirst();
    }

    /// Closes what the trace left open.
    @Override
    public void close() {
        files.closeAll();
    }
}
