package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.replay.Difference;
import dev.uapi.replay.StageException;
import dev.uapi.replay.TraceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every trace that is kept, some open files at a time: what the simulator is held to when its rules are changed one by one, which asks
/// again and again for the few calls that a rule is about.
final class KeptTracesTest {
    private static final Pattern ID = Pattern.compile("\"id\":\\s*(\\d+)");
    private static final Pattern CLOSE = Pattern.compile("\"op\":\\s*\"close\"");
    private static final Pattern TRACE = Pattern.compile(".*\\.jsonl(\\.gz)?");
    private static final int FILES = 16;

    @TestFactory
    Stream<DynamicTest> everyOpenFile() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String trace : traces()) {
            List<String> files = files(trace);
            for (int first = 0; first < files.size(); first += FILES) {
                String some = String.join("", files.subList(first, Math.min(files.size(), first + FILES)));
                String name = trace + " from open file " + first;
                tests.add(DynamicTest.dynamicTest(name, () -> assertEquals(List.of(), differences(trace, some))));
            }
        }
        return tests.stream();
    }

    private static List<String> traces() throws IOException {
        Path folder = Path.of("src/test/resources/dev/uapi/kerneltests");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString()).filter(name -> TRACE.matcher(name).matches()).sorted().toList();
        }
    }

    /// The lines from one moment at which no file is open to the next.
    private static List<String> files(String trace) throws IOException {
        List<String> pieces = new ArrayList<>();
        Set<String> open = new HashSet<>();
        StringBuilder piece = new StringBuilder();
        for (String line : lines(trace)) {
            piece.append(line).append('\n');
            Matcher id = ID.matcher(line);
            String file = id.find() ? id.group(1) : "1";
            boolean closed = CLOSE.matcher(line).find();
            if (closed) {
                open.remove(file);
            } else {
                open.add(file);
            }
            if (closed && open.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static List<String> lines(String trace) throws IOException {
        try (InputStream file = Objects.requireNonNull(KeptTracesTest.class.getResourceAsStream(trace));
                InputStream text = trace.endsWith(".gz") ? new GZIPInputStream(file) : file) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static List<Difference> differences(String trace, String lines) throws IOException, TraceException, StageException {
        return Recorded.play(trace, new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }
}
