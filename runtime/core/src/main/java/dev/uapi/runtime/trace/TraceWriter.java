package dev.uapi.runtime.trace;

import dev.uapi.runtime.simulation.Descriptors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A file that calls are recorded in, one line each; several devices may share it.
///
/// Each line is written at once, so a program that crashes leaves what it had done. A file that cannot be written any more
/// (the disk is full) disturbs no call: recording ends there, and [#close] says so.
public final class TraceWriter implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    private final ReentrantLock lock = new ReentrantLock();
    private final String name;
    private final OutputStream out;
    private @Nullable IOException failure;
    private long lost;
    private final Map<Integer, Integer> recorded = new ConcurrentHashMap<>();
    private int files;

    private TraceWriter(String name, OutputStream out) {
        this.name = name;
        this.out = out;
    }

    /// Begins a file; one that is there already is overwritten.
    ///
    /// @throws IOException if it cannot be created
    public static TraceWriter create(Path file) throws IOException {
        return new TraceWriter(file.toString(), Files.newOutputStream(file));
    }

    /// Writes to what is open already.
    ///
    /// @param name what messages call it
    /// @param out  is closed with the result; each line is one write
    public static TraceWriter to(String name, OutputStream out) {
        return new TraceWriter(name, out);
    }

    /// Ends the file.
    ///
    /// @throws UncheckedIOException if not all calls could be recorded: it says how many are missing and why
    @Override
    public void close() {
        lock.lock();
        try {
            out.close();
        } catch (IOException unclosed) {
            failure = failure == null ? unclosed : failure;
        } finally {
            lock.unlock();
        }
        report();
    }

    /// The number of the next file in this trace, from 1.
    int nextFile() {
        lock.lock();
        try {
            return ++files;
        } finally {
            lock.unlock();
        }
    }

    /// Remembers by which descriptor calls name a file of this trace.
    ///
    /// @param descriptor negative: no call can
    void opened(int descriptor, int file) {
        if (descriptor >= 0) {
            recorded.put(descriptor, file);
        }
    }

    /// Forgets that, unless the descriptor is another file's by now.
    void closed(int descriptor, int file) {
        recorded.remove(descriptor, file);
    }

    /// Kinds of files: one that is in this trace itself is `file:` and its number there.
    Optional<String> kind(int descriptor) {
        Optional<String> here = Optional.ofNullable(recorded.get(descriptor)).map(file -> "file:" + file);
        return here.or(() -> Descriptors.ofProcess().kind(descriptor));
    }

    void line(Consumer<JsonGenerator> content) {
        byte[] line = render(content);
        lock.lock();
        try {
            append(line);
        } finally {
            lock.unlock();
        }
    }

    private static byte[] render(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            content.accept(json);
            json.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    private void append(byte[] line) {
        if (failure != null) {
            lost++;
            return;
        }
        try {
            out.write(line);
        } catch (IOException unwritable) {
            failure = unwritable;
            lost++;
        }
    }

    private void report() {
        if (failure != null) {
            String message = name + " is incomplete, its last " + lost + " lines are missing: " + failure.getMessage();
            throw new UncheckedIOException(message, failure);
        }
    }
}
