package dev.uapi.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.model.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each kind of change is held to its own page: from the first sample to the second it is told, to the third nothing breaks.
final class RulePagesTest {
    private static final Path PAGE = Path.of("CHANGES.md");
    private static final Path GOLDENS = Path.of("src/test/resources/dev/uapi/compare/golden");
    private static final Pattern SAMPLE = Pattern.compile("```uapi\n(.*?)```", Pattern.DOTALL);

    private static final String HEAD = """
            uapi 1;

            /// A window.
            description window { since 6.2; known through 6.12; allow UAPI0412 "the size travels in the structure"; }

            """;

    private static final String DEVICE = """
            /// The device.
            device window "/dev/window" { ioctl _IO 'w'; extensible; }

            """;

    @ParameterizedTest
    @EnumSource
    void theSecondSampleIsSuchAChange(Rule rule) throws IOException {
        List<Change> told = Comparison.of(specification(rule, 0), specification(rule, 1));
        assertTrue(told.stream().anyMatch(change -> change.rule() == rule), told::toString);
        assertEquals(rule.verdict(), told.getFirst().verdict(), "the worst comes first, and is this");
        String text = told.stream().map(change -> change.rule().code() + " " + change.subject().name() + ": " + change.text() + "\n")
                .collect(Collectors.joining());
        assertEquals(golden(rule, text), text);
    }

    @ParameterizedTest
    @EnumSource
    void theThirdSampleBreaksNothing(Rule rule) {
        long samples = SAMPLE.matcher(rule.page()).results().count();
        assertEquals(rule.verdict() == Verdict.BREAKING ? 3 : 2, samples);
        if (samples == 3) {
            List<Change> told = Comparison.of(specification(rule, 0), specification(rule, 2));
            assertEquals(List.of(), told.stream().filter(change -> change.verdict() == Verdict.BREAKING).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePageHasTheTitleOfTheRule(Rule rule) {
        String title = rule.title().substring(0, 1).toUpperCase(Locale.ROOT) + rule.title().substring(1);
        assertEquals("# " + rule.code() + ": " + title, rule.page().lines().findFirst().orElseThrow());
    }

    /// `-Dbless=true` makes it anew.
    @Test
    void onePageListsThemAll() throws IOException {
        String page = """
                # All kinds of changes

                What `uapi diff` tells of two descriptions, by code. Each has a page with a sample, which `uapi explain CODE` prints, too;
                those that break programs also show what would not. The kernel's own `scripts/check-uapi.sh` compares the debug information
                of compiled headers: the last column says whether it sees such a change (*seen*), leaves it out with `-i` (*ambiguous*), or
                cannot see it (*blind*).

                | code | verdict | what has changed | `check-uapi.sh` |
                |---|---|---|---|
                """ + Arrays.stream(Rule.values()).map(RulePagesTest::row).collect(Collectors.joining());
        if (Boolean.getBoolean("bless")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE));
    }

    private static String row(Rule rule) {
        return "| [%s](src/main/resources/dev/uapi/compare/explain/%s.md) | %s | %s | %s |\n".formatted(
                rule.code(), rule.code(), rule.verdict().label(), rule.title(), rule.sight().name().toLowerCase(Locale.ROOT));
    }

    private static Specification specification(Rule rule, int number) {
        Matcher samples = SAMPLE.matcher(rule.page());
        for (int i = 0; i <= number; i++) {
            assertTrue(samples.find(), rule.code() + " has no such sample");
        }
        String sample = samples.group(1);
        boolean bare = !sample.contains("\ndescription ");
        boolean deviceless = !sample.contains("\ndevice ");
        String text = (bare ? HEAD : "") + (deviceless ? DEVICE : "") + sample;
        Analysis analysis = Analysis.of(List.of(new Source("window.uapi", text)), Sources.NONE);
        assertEquals(List.of(), findings(analysis), rule.code());
        return analysis.specification().orElseThrow();
    }

    /// A sample need not offer everything by an extension.
    private static List<Diagnostic> findings(Analysis analysis) {
        return analysis.diagnostics().stream().filter(finding -> finding.code() != Code.NOT_OFFERED).toList();
    }

    private static String golden(Rule rule, String actual) throws IOException {
        Path file = GOLDENS.resolve(rule.code() + ".txt");
        if (Boolean.getBoolean("bless")) {
            Files.createDirectories(GOLDENS);
            Files.writeString(file, actual);
        }
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
