package dev.uapi.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Gives a file another text: whoever reads it meanwhile sees all of the old or all of the new one.
final class FileInPlace {
    private FileInPlace() {}

    /// The same for a file that may not be there yet.
    static void write(Path file, String text) throws CannotFormatException {
        if (Files.exists(file)) {
            replace(file, text);
            return;
        }
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException _) {
            throw new CannotFormatException("cannot write " + file + ": there is no such folder");
        } catch (IOException failure) {
            throw new CannotFormatException("cannot write " + file + ": " + failure.getMessage());
        }
    }

    /// The file keeps its permissions; a link leads where it led.
    static void replace(Path file, String text) throws CannotFormatException {
        try {
            Path real = file.toRealPath();
            if (!Files.isWritable(real)) {
                throw new AccessDeniedException(real.toString());
            }
            replaceReal(real, text);
        } catch (AccessDeniedException _) {
            throw new CannotFormatException("cannot write " + file + ": permission denied");
        } catch (IOException failure) {
            throw new CannotFormatException("cannot write " + file + ": " + failure.getMessage());
        }
    }

    private static void replaceReal(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), ".new");
        try {
            Files.writeString(fresh, text);
            Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(file));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
