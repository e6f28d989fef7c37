package dev.uapi.languageserver;

import dev.uapi.languageserver.feature.outline.WorkspaceSymbols;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/// What a client says and asks about the workspace as a whole.
final class WorkspaceRequests implements WorkspaceService {
    private final Supplier<Session> session;
    private final Runnable reload;

    /// @param reload reads the files of the workspace anew
    WorkspaceRequests(Supplier<Session> session, Runnable reload) {
        this.session = session;
        this.reload = reload;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // settings are the client's; what is about the descriptions is in the project file
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        reload.run();
    }

    @Override
    public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(
            WorkspaceSymbolParams params) {
        return session.get().answer(view -> Either.forRight(WorkspaceSymbols.find(view, params.getQuery())));
    }
}
