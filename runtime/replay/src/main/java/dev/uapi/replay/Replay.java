package dev.uapi.replay;

import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.runtime.trace.Opening;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes the calls of a trace once more, each open file of it on a device of its own, and tells every difference.
///
/// A call is made however the ones in front of it came out: a first difference may well be the reason of later ones.
public final class Replay implements AutoCloseable {
    private final Stage stage;
    private final List<CommandCatalog> catalogs;
    private final Consumer<Difference> differences;
    private final Map<Integer, OpenFile> files = new HashMap<>();
    private long calls;
    private long passedOver;

    /// @param catalogs    the commands of the devices, by which differences are named
    /// @param differences is told each as soon as it is found
    public Replay(Stage stage, List<CommandCatalog> catalogs, Consumer<Difference> differences) {
        this.stage = stage;
        this.catalogs = List.copyOf(catalogs);
        this.differences = differences;
    }

    /// One recorded open file, and what it is played on.
    ///
    /// @param kinds of the files that were open beside it, as far as the trace has said
    private record OpenFile(Stage.Performance performance, Optional<CommandCatalog> catalog, Map<Integer, String> kinds) {
        static OpenFile open(Stage stage, TraceLine.Opened line, Optional<CommandCatalog> catalog) throws StageException {
            Opening opening = line.opening();
            Map<Integer, String> kinds = new HashMap<>(opening.descriptors());
            return new OpenFile(stage.open(line.device(), opening, descriptor -> kind(descriptor, kinds)), catalog, kinds);
        }

        /// In a trace that says nothing of files, every one was open.
        private static Optional<String> kind(int descriptor, Map<Integer, String> kinds) {
            return kinds.isEmpty()
                    ? Optional.of("reg").filter(_ -> descriptor >= 0)
                    : Optional.ofNullable(kinds.get(descriptor)).filter(kind -> !kind.equals(Descriptors.CLOSED));
        }
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

    /// How many calls were made.
    public long calls() {
        return calls;
    }

    /// How many reads, writes and mappings were passed over: only calls are played.
    public long passedOver() {
        return passedOver;
    }

    private void play(TraceReader trace, TraceLine line) throws TraceException, StageException {
        switch (line) {
            case TraceLine.Opened opened -> {
                close(opened.id());
                files.put(opened.id(), OpenFile.open(stage, opened, catalog(opened.device())));
            }
            case TraceLine.Called called -> call(called, file(trace, line));
            case TraceLine.Moved moved -> {
                file(trace, moved);
                passedOver++;
            }
            case TraceLine.Closed closed -> close(closed.id());
        }
    }

    private void call(TraceLine.Called line, OpenFile file) {
        file.kinds.putAll(line.descriptors());
        TraceLine.Called here = file.performance.adapted().apply(line);
        Answer answer = file.performance.performer().perform(here.invocation());
        calls++;
        Optional<CommandInfo> info = file.catalog.flatMap(known -> known.find(line.invocation().command()));
        Comparison.of(here, answer, info, file.performance.lastCause().get()).forEach(differences);
    }

    private OpenFile file(TraceReader trace, TraceLine line) throws TraceException {
        OpenFile file = files.get(line.id());
        if (file == null) {
            throw trace.wrong("no line in front of this one opens file " + line.id());
        }
        return file;
    }

    private Optional<CommandCatalog> catalog(String device) {
        return catalogs.stream().filter(catalog -> catalog.device().equals(device)).findFirst();
    }

    private void close(int id) {
        OpenFile file = files.remove(id);
        if (file != null) {
            file.performance.close().run();
        }
    }

    /// Closes what the trace left open.
    @Override
    public void close() {
        files.values().forEach(file -> file.performance.close().run());
        files.clear();
    }
}
