package dev.uapi.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What went wrong in public, or nearly did: written as a description each is caught by its rules, and by no other.
///
/// A file is called by the codes of the rules and by what went wrong.
final class IncidentsTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/uapi/spec/incidents");

    private static final Pattern CODE = Pattern.compile("UAPI\\d+");

    static List<Path> incidents() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("incidents")
    void isCaughtByItsRules(Path incident) {
        List<String> codes = CODE.matcher(incident.getFileName().toString()).results().map(MatchResult::group).toList();
        List<Diagnostic> found = Descriptions.analyze(incident).diagnostics();
        assertEquals(codes, found.stream().map(finding -> finding.code().toString()).distinct().sorted().toList(), found::toString);
    }
}
