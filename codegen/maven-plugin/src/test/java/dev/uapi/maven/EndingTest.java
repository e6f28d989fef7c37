package dev.uapi.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EndingTest {
    private static final List<String> LINES =
            List.of("error[A]: wrong", "1 | foo", "  | ^", "warning[B]: odd", "2 | bar", "error[C]: wrong again");

    private final ListLog log = new ListLog();

    @Test
    void reportsEachDiagnosticAsWhatItIs() {
        new Ending(1, LINES).report(log);

        assertEquals(
                List.of(
                        "error: error[A]: wrong", "error: 1 | foo", "error:   | ^", "warn: warning[B]: odd", "warn: 2 | bar",
                        "error: error[C]: wrong again"),
                log.lines());
    }

    @Test
    void reportsOtherWordsByTheStatus() {
        new Ending(0, List.of("something")).report(log);
        new Ending(134, List.of("# A fatal error has been detected")).report(log);

        assertEquals(List.of("warn: something", "error: # A fatal error has been detected"), log.lines());
    }

    @Test
    void isNoFailureAfterARunThatGenerated() {
        assertDoesNotThrow(() -> new Ending(0, LINES).orFail("java"));
    }

    @Test
    void namesTheReasonOfAFailure() {
        assertEquals("No java: the description is wrong, as told above", failure(1, LINES));
        assertEquals("No java: cannot read a.uapi", failure(2, List.of("warning[B]: odd", "error: cannot read a.uapi")));
        assertEquals("No java: a file cannot be read or written", failure(2, List.of()));
        assertEquals("No java: the generator broke with status 134, as told above", failure(134, LINES));
    }

    private static @Nullable String failure(int status, List<String> lines) {
        return assertThrows(MojoFailureException.class, () -> new Ending(status, lines).orFail("java")).getMessage();
    }
}
