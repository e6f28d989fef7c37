package dev.uapi.languageserver;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.WorkspaceFolder;

/// Turns the addresses by which clients call files into paths, and back.
public final class Uris {
    private static final String FILE = "file";

    private Uris() {}

    /// The path of a file, or the address itself of what is none: a text that was never saved has a name like `untitled:Untitled-1`.
    public static String path(String uri) {
        return file(uri).map(Path::toString).orElse(uri);
    }

    /// The file, if it is one.
    static Optional<Path> file(String uri) {
        try {
            URI address = new URI(uri);
            return FILE.equals(address.getScheme()) ? Optional.of(Path.of(address).normalize()) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException notOne) {
            return Optional.empty();
        }
    }

    /// The folder, if it is one of files.
    static Stream<Path> folder(WorkspaceFolder folder) {
        return file(folder.getUri()).stream();
    }

    /// @param path as made by [#path]
    public static String uri(String path) {
        return path.startsWith("/") ? Path.of(path).toUri().toString() : path;
    }
}
