package dev.uapi.runtime.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.uapi.runtime.simulation.Kernel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TraceWriterTest {
    @TempDir
    private Path folder;

    @Test
    void aFullDiskDisturbsNoCallAndIsReportedAtTheEnd() throws IOException {
        TraceWriter trace = TraceWriter.create(Path.of("/dev/full"));
        try (TraceRecorder device = recorder(trace)) {
            assertEquals(42, device.ioctl(ToyCatalog.CHECK, 1));
            assertEquals(42, device.ioctl(ToyCatalog.CHECK, 2));
        }
        UncheckedIOException report = assertThrows(UncheckedIOException.class, trace::close);
        assertEquals("/dev/full is incomplete, its last 4 lines are missing: No space left on device", report.getMessage());
    }

    @Test
    void recordingEndsWhereItFirstFailed() {
        LimitedStream limited = new LimitedStream(2);
        TraceWriter trace = TraceWriter.to("calls.jsonl", limited);
        try (TraceRecorder device = recorder(trace)) {
            device.ioctl(ToyCatalog.CHECK, 1);
            device.ioctl(ToyCatalog.CHECK, 2);
            limited.rest = 10;
            device.ioctl(ToyCatalog.CHECK, 3);
        }
        UncheckedIOException report = assertThrows(UncheckedIOException.class, trace::close);
        assertEquals("calls.jsonl is incomplete, its last 3 lines are missing: the disk is full", report.getMessage());
        assertEquals(10, limited.rest, "nothing follows a gap");
    }

    @Test
    void linesAreThereBeforeTheFileIsClosed() throws IOException {
        Path file = folder.resolve("calls.jsonl");
        try (TraceWriter trace = TraceWriter.create(file); TraceRecorder device = recorder(trace)) {
            device.ioctl(ToyCatalog.CHECK, 1);
            assertEquals(2, Files.readAllLines(file).size());
        }
        assertEquals(3, Files.readAllLines(file).size());
        TraceSchema.assertAdmits(Files.readAllLines(file));
    }

    @Test
    void aFileThatCannotBeCreatedIsReportedAtOnce() {
        assertThrows(IOException.class, () -> TraceWriter.create(folder.resolve("missing/calls.jsonl")));
    }

    private static TraceRecorder recorder(TraceWriter trace) {
        return new TraceRecorder(new ScriptedDevice(_ -> 42), ToyCatalog.CATALOG, Opening.on(Kernel.DEFAULT), trace);
    }

    /// Takes so many lines.
    private static final class LimitedStream extends OutputStream {
        private int rest;

        LimitedStream(int rest) {
            this.rest = rest;
        }

        @Override
        public void write(byte[] line) throws IOException {
            if (rest == 0) {
                throw new IOException("the disk is full");
            }
            rest--;
        }

        @Override
        public void write(int value) {
            throw new UnsupportedOperationException();
        }
    }
}
