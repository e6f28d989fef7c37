package dev.uapi.decode;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Something to decode, packed or not.
///
/// @param name what messages call it
record Input(String name, InputStream stream) implements AutoCloseable {
    /// How much of an input tells what it is, in bytes.
    private static final int PEEK = 8192;

    /// The file of that name; standard input for `-`.
    ///
    /// @throws CannotDecodeException if it cannot be opened
    static Input open(String name, InputStream standard) throws CannotDecodeException {
        try {
            return name.equals("-")
                    ? new Input("standard input", unpacked(standard))
                    : new Input(name, unpacked(Files.newInputStream(Path.of(name))));
        } catch (NoSuchFileException failure) {
            throw new CannotDecodeException("there is no file " + name, failure);
        } catch (IOException failure) {
            throw new CannotDecodeException("cannot read " + name + ": " + failure.getMessage(), failure);
        }
    }

    private static InputStream unpacked(InputStream stream) throws IOException {
        InputStream buffered = new BufferedInputStream(stream);
        buffered.mark(2);
        boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return packed ? new BufferedInputStream(new Hesitant(new GZIPInputStream(buffered))) : buffered;
    }

    /// Whether the first thing in it is an object of JSON.
    ///
    /// @throws IOException if it cannot be read
    boolean isTrace() throws IOException {
        stream.mark(PEEK);
        int first = stream.read();
        for (int read = 1; read < PEEK && Character.isWhitespace(first); read++) {
            first = stream.read();
        }
        stream.reset();
        return first == '{';
    }

    /// Gives what there is before it says that more cannot be had: whoever buffers a broken stream would lose it.
    private static final class Hesitant extends FilterInputStream {
        private Hesitant(InputStream stream) {
            super(stream);
        }

        @Override
        public int available() {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
