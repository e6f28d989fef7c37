package dev.uapi.languageserver;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/// One client's server: from its `initialize` to its `exit`.
final class UapiLanguageServer implements LanguageServer, LanguageClientAware {
    private final String version;
    private final boolean watchesParent;
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private final TextDocuments documents = new TextDocuments(this::session);
    private final WorkspaceRequests requests = new WorkspaceRequests(this::session);
    private @Nullable LanguageClient client;
    private @Nullable Session session;
    private boolean watches;
    private boolean shutDown;

    /// @param version       of the server, as clients show it
    /// @param watchesParent whether to end when the process is gone that the client says it is
    UapiLanguageServer(String version, boolean watchesParent) {
        this.version = version;
        this.watchesParent = watchesParent;
    }

    /// Completed with the status of the process when the client says goodbye.
    CompletableFuture<Integer> exited() {
        return exit;
    }

    @Override
    public void connect(LanguageClient connected) {
        client = connected;
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        Abilities abilities = Abilities.of(params);
        session = new Session(client(), abilities, folders(params));
        watches = abilities.watchesFiles();
        if (watchesParent) {
            watch(Optional.ofNullable(params.getProcessId()));
        }
        InitializeResult result = new InitializeResult(Capabilities.of(abilities.positions()), new ServerInfo("uapi", version));
        return CompletableFuture.completedFuture(result);
    }

    /// A process that is not there is one of another machine, or of another container: when it ends, so does the line to it.
    private void watch(Optional<Integer> parent) {
        var _ = parent.flatMap(ProcessHandle::of).map(process -> process.onExit().thenRun(() -> exit.complete(1)));
    }

    @Override
    public void initialized(InitializedParams params) {
        session().read();
        session().warmUp();
        if (watches) {
            var _ = client().registerCapability(Registrations.watchedFiles());
        }
    }

    @Override
    public CompletableFuture<@Nullable Object> shutdown() {
        shutDown = true;
        return session == null ? CompletableFuture.completedFuture(null) : session.close();
    }

    @Override
    public void exit() {
        if (session != null && shutDown) {
            session.awaitEnd();
        }
        exit.complete(shutDown ? 0 : 1);
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return documents;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return requests;
    }

    private Session session() {
        if (session == null || shutDown) {
            throw new ResponseErrorException(new ResponseError(
                    session == null ? ResponseErrorCode.ServerNotInitialized : ResponseErrorCode.InvalidRequest,
                    session == null ? "`initialize` comes first" : "the server has been shut down",
                    null));
        }
        return session;
    }

    private LanguageClient client() {
        return Optional.ofNullable(client).orElseThrow();
    }

    @SuppressWarnings("deprecation") // older clients send the root alone
    private static List<Path> folders(InitializeParams params) {
        List<Path> folders = Stream.ofNullable(params.getWorkspaceFolders()).flatMap(List::stream).flatMap(Uris::folder).toList();
        Optional<Path> root = Optional.ofNullable(params.getRootUri()).flatMap(Uris::file);
        return folders.isEmpty() ? root.stream().toList() : folders;
    }
}
