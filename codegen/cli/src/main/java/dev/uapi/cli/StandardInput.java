package dev.uapi.cli;

import dev.uapi.language.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// A description that comes through a pipe.
final class StandardInput {
    /// As for files: nobody writes that much by hand.
    private static final int LARGEST = 64 << 20;

    private StandardInput() {}

    static Source read(InputStream input) throws CannotFormatException {
        try {
            byte[] bytes = input.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new CannotFormatException("cannot read standard input: it is larger than 64 MiB");
            }
            return new Source("standard input", StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException coding) {
            throw new CannotFormatException("cannot read standard input: it is not in UTF-8");
        } catch (IOException failure) {
            throw new CannotFormatException("cannot read standard input: " + failure.getMessage());
        }
    }
}
