package dev.uapi.generator;

import dev.uapi.language.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A text in the file system, in UTF-8.
public final class SourceFile {
    /// Nobody writes that much by hand; more is something else.
    private static final long LARGEST = 64L << 20;

    private SourceFile() {}

    /// @param name what the source is called
    /// @throws UsageException if the file cannot be read, in one line that says why
    public static Source read(Path file, Path name) throws UsageException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new UsageException("cannot read " + file + ": it is larger than 64 MiB");
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return new Source(name.toString(), StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (NoSuchFileException missing) {
            throw new UsageException("cannot read " + file + ": there is no such file");
        } catch (AccessDeniedException denied) {
            throw new UsageException("cannot read " + file + ": permission denied");
        } catch (CharacterCodingException coding) {
            throw new UsageException("cannot read " + file + ": it is not in UTF-8");
        } catch (IOException failure) {
            throw new UsageException("cannot read " + file + ": " + failure.getMessage());
        }
    }
}
