package dev.uapi.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReporterTest {
    private static final Path FILE = Path.of("a.uapi");

    private final ListLog log = new ListLog();
    private final Reporter reporter = new Reporter(log, ListContext.into(log), new Told());

    @Test
    void marksPlacesAndPrintsTheirLines() {
        reporter.tell(new Ending(1, List.of(finding(Finding.Level.ERROR), finding(Finding.Level.WARNING)), List.of()));

        assertEquals(
                List.of("mark 2: a.uapi 3:4 X: no", "error: 3 | foo", "mark 1: a.uapi 3:4 X: no", "warn: 3 | foo"), log.lines());
    }

    @Test
    void saysNothingTwice() {
        Ending ending = new Ending(0, List.of(finding(Finding.Level.HINT)), List.of());
        Inputs inputs = new Inputs(Optional.empty(), List.of(), List.of(FILE));
        for (int goal = 0; goal < 2; goal++) {
            reporter.forget(inputs);
            reporter.tell(ending);
        }

        assertEquals(List.of("unmark: a.uapi", "info: a.uapi [3:4]: X: no", "info: 3 | foo"), log.lines());
    }

    @Test
    void printsHintsOnly() {
        reporter.tell(new Ending(0, List.of(finding(Finding.Level.HINT)), List.of()));

        assertEquals(List.of("info: a.uapi [3:4]: X: no", "info: 3 | foo"), log.lines());
    }

    @Test
    void takesOtherWordsAsTheStatusHasThem() {
        reporter.tell(new Ending(0, List.of(), List.of("something")));
        reporter.tell(new Ending(134, List.of(), List.of("# A fatal error")));

        assertEquals(List.of("warn: something", "error: # A fatal error"), log.lines());
    }

    @Test
    void forgetsMarksAndNamesWhatWasMade() {
        reporter.forget(new Inputs(Optional.of(new Project(Path.of("uapi.json"))), List.of(), List.of(FILE)));
        reporter.forget(new Inputs(Optional.of(new Project(Path.of("uapi.json"))), List.of(), List.of()));
        reporter.made(Path.of("out"));

        assertEquals(List.of("unmark: a.uapi", "unmark: uapi.json", "made: out"), log.lines());
    }

    private static Finding finding(Finding.Level level) {
        return new Finding(level, "X: no", FILE, 3, 4, List.of("3 | foo"));
    }
}
