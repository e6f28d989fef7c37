package dev.uapi.decode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The lines of a text, which may be anything.
final class TextLines {
    /// The longest line taken, in characters.
    private static final int LONGEST = 1 << 20;

    private final String name;
    private final BufferedReader reader;
    private long number;

    TextLines(Input input) {
        this.name = input.name();
        this.reader = new BufferedReader(new InputStreamReader(input.stream(), StandardCharsets.UTF_8.newDecoder()));
    }

    /// The next one, without its end; empty at the end of the text.
    ///
    /// @throws CannotDecodeException if it cannot be read, or is no text
    Optional<String> next() throws CannotDecodeException {
        number++;
        try {
            return line();
        } catch (CharacterCodingException failure) {
            throw new CannotDecodeException(place() + "is no text: neither a trace nor what strace prints", failure);
        } catch (IOException failure) {
            throw new CannotDecodeException(place() + "cannot be read: " + failure.getMessage(), failure);
        }
    }

    private Optional<String> line() throws IOException, CannotDecodeException {
        StringBuilder line = new StringBuilder();
        int character = reader.read();
        if (character < 0) {
            return Optional.empty();
        }
        while (character >= 0 && character != '\n') {
            if (character == 0) {
                throw new CannotDecodeException(place() + "is no text: it has a 0 in it");
            }
            if (line.length() == LONGEST) {
                throw new CannotDecodeException(place() + "is longer than a million characters");
            }
            line.append((char) character);
            character = reader.read();
        }
        return Optional.of(line.toString());
    }

    private String place() {
        return name + ":" + number + ": ";
    }

    /// Whether there is more without waiting for it.
    ///
    /// @throws CannotDecodeException if it cannot be read
    boolean isReady() throws CannotDecodeException {
        try {
            return reader.ready();
        } catch (IOException failure) {
            throw new CannotDecodeException(place() + "cannot be read: " + failure.getMessage(), failure);
        }
    }
}
