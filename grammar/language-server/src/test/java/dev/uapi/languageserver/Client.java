package dev.uapi.languageserver;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/// A client at the other end of a line: all that it sends and gets goes through the protocol.
final class Client implements LanguageClient, AutoCloseable {
    /// What it has to say of lines that break when a test is over, nobody wants to read.
    private static final Logger PROTOCOL = Logger.getLogger("org.eclipse.lsp4j");

    private final Map<String, List<Diagnostic>> diagnostics = new ConcurrentHashMap<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();
    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private final CompletableFuture<Boolean> progressed = new CompletableFuture<>();
    private final Socket socket;
    private final LanguageServer server;

    Client() {
        PROTOCOL.setLevel(Level.OFF);
        try (ServerSocket waiting = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            socket = new Socket(waiting.getInetAddress(), waiting.getLocalPort());
            socket.setTcpNoDelay(true);
            Socket other = waiting.accept();
            other.setTcpNoDelay(true);
            Thread.ofPlatform().daemon().start(() -> serve(other));
            Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, socket.getInputStream(), socket.getOutputStream());
            var _ = launcher.startListening();
            server = launcher.getRemoteProxy();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void serve(Socket other) {
        try (other) {
            status.complete(new LanguageServerProcess("test").serve(other.getInputStream(), other.getOutputStream()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    LanguageServer server() {
        return server;
    }

    InitializeResult initialize(Path folder, String... encodings) {
        InitializeParams params = params(List.of(folder));
        GeneralClientCapabilities general = new GeneralClientCapabilities();
        general.setPositionEncodings(List.of(encodings));
        params.getCapabilities().setGeneral(general);
        return initialize(params);
    }

    InitializeResult initialize(InitializeParams params) {
        InitializeResult result = get(server.initialize(params));
        server.initialized(new InitializedParams());
        return result;
    }

    /// What a client says first that can nothing in particular.
    static InitializeParams params(List<Path> folders) {
        InitializeParams params = new InitializeParams();
        params.setWorkspaceFolders(folders.stream().map(folder -> new WorkspaceFolder(folder.toUri().toString(), "test")).toList());
        params.setCapabilities(new ClientCapabilities());
        return params;
    }

    void open(String uri, String text) {
        versions.put(uri, 1);
        server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "uapi", 1, text)));
    }

    /// Replaces a stretch of a text that is open.
    void replace(String uri, Position start, Position end, String text) {
        change(uri, new TextDocumentContentChangeEvent(new Range(start, end), text));
    }

    void replaceAll(String uri, String text) {
        change(uri, new TextDocumentContentChangeEvent(text));
    }

    private void change(String uri, TextDocumentContentChangeEvent change) {
        int version = versions.merge(uri, 1, Integer::sum);
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version), List.of(change)));
    }

    void close(String uri) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
    }

    /// What is wrong with a file, as the client asks for it.
    List<Diagnostic> pulled(String uri) {
        return get(server.getTextDocumentService().diagnostic(new DocumentDiagnosticParams(new TextDocumentIdentifier(uri))))
                .getRelatedFullDocumentDiagnosticReport()
                .getItems();
    }

    /// What is wrong with a file, as the server told it last.
    List<Diagnostic> pushed(String uri) {
        return diagnostics.getOrDefault(uri, List.of());
    }

    /// What the server has said or asked for.
    List<String> messages() {
        return List.copyOf(messages);
    }

    /// Waits until something that the server was busy with is over.
    void awaitProgress() {
        get(progressed);
    }

    /// The status of the server's process, once it has ended.
    int status() {
        return get(status);
    }

    /// Is gone without a word.
    void vanish() {
        try {
            socket.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static <T> T get(CompletableFuture<T> answer) {
        try {
            return answer.get(20, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("no answer", late);
        } catch (ExecutionException | InterruptedException failure) {
            throw new AssertionError(failure.getCause() == null ? failure : failure.getCause());
        }
    }

    @Override
    public void close() {
        if (!status.isDone()) {
            get(server.shutdown());
            server.exit();
            assertTrue(status() >= 0);
        }
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        diagnostics.put(params.getUri(), params.getDiagnostics());
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams params) {
        params.getRegistrations().forEach(registration -> messages.add(registration.getMethod()));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> refreshDiagnostics() {
        messages.add("refresh");
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void notifyProgress(ProgressParams params) {
        if (params.getValue().getLeft() instanceof WorkDoneProgressBegin begin) {
            messages.add(begin.getTitle());
        }
        if (params.getValue().getLeft() instanceof WorkDoneProgressEnd end) {
            messages.add(end.getMessage());
            progressed.complete(true);
        }
    }

    @Override
    public void showMessage(MessageParams params) {
        logMessage(params);
    }

    @Override
    public void logMessage(MessageParams params) {
        messages.add(params.getMessage());
    }

    @Override
    public void telemetryEvent(Object object) {
        // not asked for
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
        return CompletableFuture.completedFuture(new MessageActionItem("none"));
    }
}
