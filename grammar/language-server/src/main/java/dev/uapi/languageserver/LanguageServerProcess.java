package dev.uapi.languageserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/// Talks to one client until it says goodbye or is gone.
public final class LanguageServerProcess {
    private final String version;

    /// @param version of the server, as clients show it
    public LanguageServerProcess(String version) {
        this.version = version;
    }

    /// Serves the client that has started this process, until it is gone, too.
    ///
    /// @return 0 if the client has said goodbye in the right order
    public int serve(InputStream in, OutputStream out) throws InterruptedException {
        return serve(in, out, true);
    }

    /// @param child whether the client has started this process
    private int serve(InputStream in, OutputStream out, boolean child) throws InterruptedException {
        ProtocolLog.install();
        UapiLanguageServer server = new UapiLanguageServer(version, child);
        Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
        server.connect(launcher.getRemoteProxy());
        Future<Void> listening = launcher.startListening();
        var _ = server.exited().thenRun(() -> listening.cancel(true));
        try {
            listening.get();
        } catch (ExecutionException | CancellationException ended) {
            // the client is gone, or has said goodbye
        }
        return server.exited().getNow(1);
    }

    /// Waits for one client on a port of this machine and serves it.
    ///
    /// @throws IOException if the port is taken
    public int serve(int port) throws IOException, InterruptedException {
        try (ServerSocket waiting = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                Socket client = waiting.accept()) {
            client.setTcpNoDelay(true);
            return serve(client.getInputStream(), client.getOutputStream(), false);
        }
    }
}
