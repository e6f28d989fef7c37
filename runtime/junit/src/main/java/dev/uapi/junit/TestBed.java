package dev.uapi.junit;

import dev.uapi.runtime.Errno;
import dev.uapi.simulator.FaultSource;
import dev.uapi.simulator.Faults;
import dev.uapi.simulator.Simulator;
import dev.uapi.simulator.Watch;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one test, or what a class has its tests share, stands on: the files that were opened for it, those that it opens itself, and the
/// faults.
final class TestBed implements FaultSource, AutoCloseable {
    private final Faults declared = new Faults();
    private final Watch watch = Watch.begin(this);
    private final List<OpenedFile> given = new ArrayList<>();
    private @Nullable OpenedFile shared;
    private Optional<SweepRun> sweep = Optional.empty();
    private volatile boolean running;

    /// The faults that the test's annotations ask for.
    Faults declared() {
        return declared;
    }

    /// The run of a sweep that this is, if it is one.
    Optional<SweepRun> sweep() {
        return sweep;
    }

    void sweep(SweepRun run) {
        sweep = Optional.of(run);
    }

    /// Whether the test itself runs now: only then things go wrong.
    void running(boolean running) {
        this.running = running;
    }

    /// The file that all parameters share that do not ask for one of their own.
    OpenedFile shared(Setup setup) {
        if (shared == null) {
            shared = open(setup);
        }
        return shared;
    }

    OpenedFile open(Setup setup) {
        OpenedFile file = OpenedFile.open(setup);
        given.add(file);
        return file;
    }

    @Override
    public Optional<Errno> refusal(Simulator file, long command, MemorySegment argument) {
        return running
                ? declared.refusal(file, command, argument).or(() -> sweep.flatMap(run -> run.refusal(file, command, argument)))
                : Optional.empty();
    }

    @Override
    public boolean isMemoryExhausted(long command) {
        return running
                && (declared.isMemoryExhausted(command) || sweep.filter(run -> run.isMemoryExhausted(command)).isPresent());
    }

    /// Closes all files.
    ///
    /// @return what the test left behind, in words
    List<String> finish() {
        List<String> leaks = new ArrayList<>();
        given.forEach(file -> leaks.addAll(file.close()));
        given.clear();
        for (Watch.Opened opened : watch.open()) {
            leaks.add(Leaks.of(opened));
            opened.file().close();
        }
        watch.close();
        return leaks;
    }

    /// For a test that never came to its end.
    @Override
    public void close() {
        finish();
    }
}
