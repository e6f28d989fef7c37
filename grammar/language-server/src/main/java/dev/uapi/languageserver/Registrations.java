package dev.uapi.languageserver;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/// What a client is asked for once it is ready.
final class Registrations {
    private Registrations() {}

    /// To tell when descriptions and project files come, change and go.
    static RegistrationParams watchedFiles() {
        List<FileSystemWatcher> watchers =
                Stream.of("**/*.uapi", "**/uapi.json").map(glob -> new FileSystemWatcher(Either.forLeft(glob))).toList();
        Registration files = new Registration(
                "files", "workspace/didChangeWatchedFiles", new DidChangeWatchedFilesRegistrationOptions(watchers));
        return new RegistrationParams(List.of(files));
    }
}
