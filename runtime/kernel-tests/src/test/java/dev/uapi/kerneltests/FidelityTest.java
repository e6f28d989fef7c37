package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.cli.probe.BundledDescriptions;
import dev.uapi.language.model.Command;
import dev.uapi.replay.TraceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page on which one finds how each command's behaviour was verified says what the kept traces say.
final class FidelityTest {
    private static final Path PAGE = Path.of("FIDELITY.md");
    private static final String ROW = "| `";
    private static final List<Path> TRACES = List.of(
            Path.of("src/test/resources/dev/uapi/kerneltests"),
            Path.of("../../examples/dma/src/test/resources/dev/uapi/examples/dma"));

    /// `-Dbless=true` writes the table anew.
    @Test
    void thePageSaysWhatTheTracesSay() throws IOException, TraceException {
        List<String> page = Files.readAllLines(PAGE);
        List<String> text = page.stream().takeWhile(line -> !line.startsWith("| command")).toList();
        List<String> table = table();
        if (Boolean.getBoolean("bless")) {
            Files.write(PAGE, Stream.concat(text.stream(), table.stream()).toList());
        } else {
            assertEquals(String.join("\n", table), page.stream().skip(text.size()).collect(Collectors.joining("\n")));
        }
    }

    @Test
    void everyCommandThatIsDescribedHasARow() throws IOException {
        Stream<String> described = BundledDescriptions.withMockDevices().specification().orElseThrow().descriptions().stream()
                .flatMap(description -> description.commands().stream())
                .map(Command::name);
        Stream<String> rows = Files.readAllLines(PAGE).stream().filter(line -> line.startsWith(ROW)).map(line -> line.split("`", -1)[1]);
        assertEquals(described.sorted().toList(), rows.sorted().toList());
    }

    private static List<String> table() throws IOException, TraceException {
        Fidelity fidelity = new Fidelity();
        for (Path trace : traces()) {
            fidelity.read(trace);
        }
        return fidelity.table().toList();
    }

    private static List<Path> traces() throws IOException {
        List<Path> traces = new ArrayList<>();
        for (Path folder : TRACES) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().matches(".*\\.jsonl(\\.gz)?")).sorted().forEach(traces::add);
            }
        }
        return traces;
    }
}
