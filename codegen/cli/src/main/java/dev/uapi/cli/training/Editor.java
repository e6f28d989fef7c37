package dev.uapi.cli.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.jspecify.annotations.Nullable;

/// An editor that has started `uapi lsp`.
final class Editor implements LanguageClient, AutoCloseable {
    private final Process process;
    private final LanguageServer server;
    private final CompletableFuture<@Nullable Void> warm = new CompletableFuture<>();
    private final long started = System.nanoTime();

    /// @param environment what differs from the one of this process
    Editor(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        process = builder.start();
        Launcher<LanguageServer> launcher = new LSPLauncher.Builder<LanguageServer>()
                .setLocalService(this)
                .setRemoteInterface(LanguageServer.class)
                .setInput(process.getInputStream())
                .setOutput(process.getOutputStream())
                .setExecutorService(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()))
                .create();
        var _ = launcher.startListening();
        server = launcher.getRemoteProxy();
    }

    LanguageServer server() {
        return server;
    }

    /// @return how long it took from the start of the process, in nanoseconds
    long initialize(Path folder) {
        InitializeParams params = new InitializeParams();
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "lamps")));
        params.setCapabilities(abilities());
        get(server.initialize(params));
        long waited = System.nanoTime() - started;
        server.initialized(new InitializedParams());
        return waited;
    }

    private static ClientCapabilities abilities() {
        ClientCapabilities can = new ClientCapabilities();
        TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
        text.setDiagnostic(new DiagnosticCapabilities(false));
        can.setTextDocument(text);
        WindowClientCapabilities window = new WindowClientCapabilities();
        window.setWorkDoneProgress(true);
        can.setWindow(window);
        return can;
    }

    /// @return how long it took from the start of the process until the server said that it is ready, in nanoseconds
    long warm() {
        get(warm);
        return System.nanoTime() - started;
    }

    static <T extends @Nullable Object> T get(CompletableFuture<T> answer) {
        try {
            return answer.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException failure) {
            throw new IllegalStateException("the server does not answer", failure);
        }
    }

    @Override
    public void close() {
        get(server.shutdown());
        server.exit();
        process.onExit().join();
    }

    @Override
    public CompletableFuture<@Nullable Void> createProgress(WorkDoneProgressCreateParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void notifyProgress(ProgressParams params) {
        if (params.getValue().getLeft() instanceof WorkDoneProgressEnd) {
            warm.complete(null);
        }
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        // it asks for them
    }

    @Override
    public void showMessage(MessageParams params) {
        throw new IllegalStateException(params.getMessage());
    }

    @Override
    public void logMessage(MessageParams params) {
        // nobody reads it
    }

    @Override
    public void telemetryEvent(Object object) {
        // nobody reads it
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
        return CompletableFuture.completedFuture(new MessageActionItem("none"));
    }
}
