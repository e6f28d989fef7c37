package dev.uapi.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A table of the report, in Markdown.
///
/// @param title what it shows
/// @param head  of its columns; all but the first one hold numbers
/// @param rows  each as long as the head
record Table(String title, List<String> head, List<List<String>> rows) {
    /// Each contest as one table.
    static List<Table> of(List<Result> results) {
        return results.stream().map(Result::title).distinct().map(title -> of(title, results)).toList();
    }

    private static Table of(String title, List<Result> results) {
        List<Result> ways = results.stream().filter(result -> result.title().equals(title)).toList();
        List<String> head = List.of("way", "ns, median", "times " + ways.getFirst().way(), "middle half of the ratios", "heap bytes");
        return new Table(title, head, ways.stream().map(way -> row(way, ways.getFirst())).toList());
    }

    private static List<String> row(Result way, Result first) {
        Spread ratio = way.against(first);
        return List.of(
                way.way(),
                number("%,.1f", way.time().median()),
                number("%.3f", ratio.median()),
                number("%.3f", ratio.lower()) + " to " + number("%.3f", ratio.upper()),
                number("%,.0f", way.bytes()));
    }

    static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("### " + title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1));
        lines.add("");
        lines.add(line(head));
        lines.add("|---" + "|---:".repeat(head.size() - 1) + "|");
        rows.forEach(row -> lines.add(line(row)));
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
