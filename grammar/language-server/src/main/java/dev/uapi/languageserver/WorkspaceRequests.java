package dev.uapi.languageserver;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/// What a client says and asks about the workspace as a whole.
final class WorkspaceRequests implements WorkspaceService {
    private final Runnable reload;

    /// @param reload reads the files of the workspace anew
    WorkspaceRequests(Runnable reload) {
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
}
