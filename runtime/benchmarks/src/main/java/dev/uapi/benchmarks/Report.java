package dev.uapi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What was measured, for readers.
///
/// @param folder gets `report.md` and `chart.svg`
/// @param parts  so far, in Markdown
record Report(Path folder, List<String> parts) {
    static Report begin(Path folder, List<String> surroundings) {
        List<String> parts = new ArrayList<>();
        parts.add("# What it costs\n");
        parts.add(String.join("\n", surroundings) + "\n");
        parts.add("""
                Ways to do the same take turns of some milliseconds in one process. A ratio is that of two turns one behind the other; the
                median of all of them is given, and between which ratios the middle half lies. `heap bytes` are allocated by one time.
                """);
        return new Report(folder, parts);
    }

    void chapter(String title, List<Table> tables) {
        parts.add("## " + title + "\n");
        if (tables.isEmpty()) {
            parts.add("Not measured: what it takes is not there. See [what it takes](CONTRIBUTING.md).\n");
        }
        tables.forEach(table -> parts.add(table.markdown()));
    }

    /// As another program printed it.
    void printed(String title, List<String> lines) {
        String text = lines.isEmpty() ? "Not measured: its benchmark is not there." : String.join("\n", lines).strip();
        parts.add("## " + title + "\n");
        parts.add("```\n" + text + "\n```\n");
    }

    void write(List<Result> charted) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.md"), String.join("\n", parts));
        Files.writeString(folder.resolve("chart.svg"), new Chart(charted).svg());
    }
}
