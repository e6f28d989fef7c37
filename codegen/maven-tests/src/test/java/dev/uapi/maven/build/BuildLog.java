package dev.uapi.maven.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/// What a build said.
///
/// @param status 0 when it succeeded
record BuildLog(int status, List<String> lines) {
    BuildLog {
        lines = List.copyOf(lines);
    }

    String text() {
        return String.join("\n", lines);
    }

    List<String> with(String words) {
        return lines.stream().filter(line -> line.contains(words)).toList();
    }

    void says(String words) {
        assertTrue(text().contains(words), () -> "'" + words + "' is not in:\n" + text());
    }

    void saysOnce(String words) {
        assertEquals(1, with(words).size(), () -> "'" + words + "' is not once in:\n" + text());
    }

    void doesNotSay(String words) {
        assertEquals(List.of(), with(words), this::text);
    }
}
