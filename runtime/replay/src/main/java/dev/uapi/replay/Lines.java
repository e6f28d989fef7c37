package dev.uapi.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The lines of a text file, compressed by gzip or not. No line fills the memory, and no file is taken for text that is none.
final class Lines implements AutoCloseable {
    /// Far more than a recorder ever writes in one line, in bytes.
    private static final int LONGEST = 64 << 20;

    private static final int GZIP_MAGIC_1 = 0x1f;
    private static final int GZIP_MAGIC_2 = 0x8b;

    private final String name;
    private final InputStream in;
    private int number;

    private Lines(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /// @param in is closed with the result
    static Lines of(String name, InputStream in) throws TraceException {
        try {
            BufferedInputStream buffered = new BufferedInputStream(in);
            return new Lines(name, isCompressed(buffered) ? new BufferedInputStream(new GZIPInputStream(buffered)) : buffered);
        } catch (IOException unreadable) {
            throw new TraceException(name, 0, reason(unreadable));
        }
    }

    private static boolean isCompressed(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean compressed = in.read() == GZIP_MAGIC_1 && in.read() == GZIP_MAGIC_2;
        in.reset();
        return compressed;
    }

    /// The number of the last line that was read, from 1.
    int number() {
        return number;
    }

    String name() {
        return name;
    }

    /// The next line that is not blank; empty at the end.
    Optional<String> next() throws TraceException {
        Optional<String> line;
        do {
            number++;
            line = read();
        } while (line.isPresent() && line.get().isBlank());
        return line;
    }

    private Optional<String> read() throws TraceException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next;
        try {
            for (next = in.read(); next != -1 && next != '\n'; next = in.read()) {
                bytes.write(next);
                if (bytes.size() > LONGEST) {
                    throw new TraceException(name, number, "the line is longer than " + (LONGEST >> 20) + " MiB");
                }
            }
        } catch (IOException unreadable) {
            throw new TraceException(name, number, reason(unreadable));
        }
        return next == -1 && bytes.size() == 0 ? Optional.empty() : Optional.of(text(bytes.toByteArray()));
    }

    private String text(byte[] bytes) throws TraceException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException binary) {
            throw new TraceException(name, number, "this is not UTF-8 text");
        }
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case EOFException _ -> "the compressed file ends too early";
            case ZipException broken -> "the compressed file is broken: " + broken.getMessage();
            default -> "cannot be read: " + failure.getMessage();
        };
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
