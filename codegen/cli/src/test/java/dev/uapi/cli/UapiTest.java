package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class UapiTest {
    @Test
    void helpTellsWhatThereIs() {
        Run run = Run.of("--help");
        assertEquals(0, run.status());
        for (String command : new String[] {"check", "generate", "model", "next", "explain", "probe", "decode"}) {
            assertTrue(run.out().contains("\n  " + command), run.out());
        }
    }

    @Test
    void theVersionIsTold() {
        assertTrue(Run.of("--version").out().startsWith("uapi "));
    }

    @Test
    void withoutACommandItSaysSo() {
        assertEquals(new Run(2, "", "uapi: a command is missing\n'uapi --help' tells how it is called\n"), Run.of());
    }

    @Test
    void aMisspeltCommandIsToldWithASimilarOne() {
        Run run = Run.of("chek");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("uapi check"), run.err());
    }

    @Test
    void aBugIsOneLineAndAHint() {
        String told = "uapi: this is a bug in uapi: java.lang.IllegalStateException: no way\n";
        assertEquals(told + "with UAPI_DEBUG=1 in the environment it tells where\n", bug(Environment.NONE));
    }

    @Test
    void whoDebugsGetsTheTrace() {
        String told = bug(new Environment(Map.of("UAPI_DEBUG", "1"), ""));
        assertTrue(told.contains("\tat " + UapiTest.class.getName()), told);
        assertFalse(told.contains("UAPI_DEBUG"), told);
    }

    private static String bug(Environment environment) {
        StringWriter err = new StringWriter();
        assertEquals(3, new Failures(new PrintWriter(err, true), environment).bug(new IllegalStateException("no\nway")));
        return err.toString();
    }
}
