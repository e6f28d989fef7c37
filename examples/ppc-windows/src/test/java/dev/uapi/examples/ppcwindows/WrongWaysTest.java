package dev.uapi.examples.ppcwindows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each of these ways was taken, or nearly so. The rules refuse it, and nothing else about it.
final class WrongWaysTest {
    private static final Path FOLDER = Path.of("src/test/resources");

    @ParameterizedTest
    @CsvSource({
        "a_flag_without_an_attempt, UAPI0803",
        "another_way_of_mapping, UAPI0902",
        "everybody_makes_windows, UAPI0901",
        "mapping_wants_a_flag, UAPI0904"
    })
    void isRefused(String name, String code) throws IOException {
        Source source = new Source(name + ".uapi", Files.readString(FOLDER.resolve(name + ".uapi")));
        List<Diagnostic> found = Analysis.of(List.of(source), (_, _) -> Optional.empty()).diagnostics();

        assertEquals(List.of(code), found.stream().map(diagnostic -> diagnostic.code().toString()).toList());
    }
}
