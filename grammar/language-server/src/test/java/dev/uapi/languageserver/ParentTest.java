package dev.uapi.languageserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.InitializeParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server does not outlive the process that has started it, even if somebody else still holds the line.
final class ParentTest {
    @TempDir
    private @SuppressWarnings("NullAway.Init") Path folder;

    @Test
    void whoseParentIsGoneEnds() throws IOException {
        Process parent = new ProcessBuilder("sleep", "60").start();
        Client client = new Client();
        try {
            InitializeParams params = Client.params(List.of(folder));
            params.setProcessId((int) parent.pid());
            client.initialize(params);
            client.pulled("file:///nowhere.uapi");
        } finally {
            parent.destroyForcibly();
        }
        assertEquals(1, client.status());
    }

    @Test
    void aParentOfAnotherMachineIsNoReasonToEnd() {
        InitializeParams params = Client.params(List.of(folder));
        params.setProcessId(Integer.MAX_VALUE);
        try (Client client = new Client()) {
            client.initialize(params);
            assertEquals(List.of(), client.pulled("file:///nowhere.uapi"));
        }
    }
}
