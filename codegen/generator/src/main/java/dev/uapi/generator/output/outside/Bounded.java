package dev.uapi.generator.output.outside;

import java.io.IOException;
import java.io.Writer;

/// Text of a size that somebody may want.
final class Bounded extends Writer {
    private static final int LARGEST = 16 << 20;

    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        if (text.length() + length > LARGEST) {
            throw new IOException("the text of a file is larger than 16 Mi characters");
        }
        text.append(characters, from, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
