package dev.uapi.generator.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Generated files could not be written. Nothing that was there before is damaged.
public final class GenerationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Path path;

    GenerationException(Path path, IOException cause) {
        super("cannot write " + path + ": " + reason(cause), cause);
        this.path = path;
    }

    /// What could not be written.
    public Path path() {
        return path;
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "no such folder can be made";
            case FileAlreadyExistsException _ -> "something else has this name";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> String.valueOf(cause.getMessage());
        };
    }
}
