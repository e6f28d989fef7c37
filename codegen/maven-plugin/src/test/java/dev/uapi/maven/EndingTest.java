package dev.uapi.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EndingTest {
    private static final Path FILE = Path.of("/p q/a.uapi");

    @Test
    void knowsFindingsWithTheirPlaces() {
        Ending ending = Ending.of(1, List.of(
                "warning[UAPI0601]: odd", "  --> /p q/a.uapi:12:9", "   |", "12 | foo", "   | ^^^ here", "  = hint: try: bar",
                "error[UAPI0301]: wrong: very", " --> /p q/a.uapi:2:1"));

        assertEquals(
                List.of(
                        new Finding(
                                Finding.Level.WARNING, "UAPI0601: odd", FILE, 12, 9,
                                List.of("   |", "12 | foo", "   | ^^^ here", "  = hint: try: bar")),
                        new Finding(Finding.Level.ERROR, "UAPI0301: wrong: very", FILE, 2, 1, List.of())),
                ending.findings());
        assertEquals(List.of(), ending.words());
    }

    @Test
    void knowsChangesWithTheirPlaces() {
        Ending ending = Ending.of(0, List.of(
                "breaking[UAPI1303]: LAMP_SET: odd", "  --> /p q/a.uapi:12:9", "  was /old.uapi:2:1", "  = it breaks",
                "breaking[UAPI1302]: LAMP_GET: gone", "  was /p q/a.uapi:2:1",
                "growth[UAPI1371]: lamp_set.size: come", "   in /p q/a.uapi:1:1"));

        Finding odd = new Finding(
                Finding.Level.BREAKING, "UAPI1303: LAMP_SET: odd", FILE, 12, 9, List.of("  was /old.uapi:2:1", "  = it breaks"));
        Finding gone = new Finding(Finding.Level.BREAKING, "UAPI1302: LAMP_GET: gone", FILE, 2, 1, List.of());
        Finding come = new Finding(Finding.Level.GROWTH, "UAPI1371: lamp_set.size: come", FILE, 1, 1, List.of());
        assertEquals(new Ending(0, List.of(odd, gone, come), List.of()), ending);
        assertEquals(2, ending.count(Finding.Level.BREAKING));
        Ending tolerant = ending.taking(Finding.Level.BREAKING, Finding.Level.WARNING);
        assertEquals(List.of(odd.as(Finding.Level.WARNING), gone.as(Finding.Level.WARNING), come), tolerant.findings());
    }

    @Test
    void keepsOtherWords() {
        List<String> lines = List.of("# A fatal error", "  at nowhere", "", "error[UAPI0301]: without a place", "error: no file");

        assertEquals(new Ending(134, List.of(), lines), Ending.of(134, lines));
    }

    @Test
    void isNoFailureAfterARunThatDidItsWork() {
        assertDoesNotThrow(() -> Ending.of(0, List.of("warning[B]: odd")).orFail("No java"));
    }

    @Test
    void namesTheReasonOfAFailure() {
        assertEquals("No java: the description is wrong, as told above", failure(1, List.of()));
        assertEquals("No java: cannot read a.uapi", failure(2, List.of("# noise", "error: cannot read a.uapi")));
        assertEquals("No java: what it takes cannot be used, as told above", failure(2, List.of()));
        assertEquals("No java: the generator broke with status 134, as told above", failure(134, List.of("# noise")));
    }

    private static @Nullable String failure(int status, List<String> lines) {
        return assertThrows(MojoFailureException.class, () -> Ending.of(status, lines).orFail("No java")).getMessage();
    }
}
