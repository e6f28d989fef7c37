package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/// How an editor's server is started. What it says then is a matter of the server's own tests.
final class LspCommandTest {
    @Test
    void tellsHowItIsStarted() {
        Run run = Run.of("lsp", "--help");
        assertEquals(ExitCode.FINE, run.status());
        assertTrue(run.out().contains("--port=PORT"), run.out());
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of("lsp", "--port", taken.getLocalPort());
            assertEquals(ExitCode.CANNOT_WORK, run.status());
            assertTrue(run.err().contains("port " + taken.getLocalPort() + " cannot be waited on"), run.err());
        }
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        Run run = Run.of("lsp", "--port", "99999");
        assertEquals(ExitCode.CANNOT_WORK, run.status());
        assertTrue(run.err().contains("port 99999 cannot be waited on"), run.err());
    }
}
