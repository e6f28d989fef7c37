package dev.uapi.benchmarks;

import java.util.ArrayList;
import java.util.List;

/// Bars, as SVG: how many times as long each way took as the first one of its contest.
///
/// @param results of contests
record Chart(List<Result> results) {
    private static final int WIDTH = 900;
    private static final int LEFT = 330;
    private static final int BAR = 18;
    private static final int LINE = 24;
    private static final int UNIT = 150;
    private static final double MOST = 3.2;

    String svg() {
        List<String> lines = new ArrayList<>();
        int y = LINE;
        String title = "";
        for (Result result : results) {
            if (!result.title().equals(title)) {
                title = result.title();
                y += LINE;
                lines.add("<text x=\"8\" y=\"%d\" font-weight=\"bold\">%s</text>".formatted(y, title));
                y += LINE / 2;
            }
            lines.addAll(bar(result, y));
            y += LINE;
        }
        lines.addFirst("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
        lines.addFirst("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"13\">"
                .formatted(WIDTH, y + LINE));
        lines.add("</svg>");
        return String.join("\n", lines) + "\n";
    }

    private List<String> bar(Result result, int y) {
        Result first = results.stream().filter(other -> other.title().equals(result.title())).findFirst().orElseThrow();
        double ratio = result.against(first).median();
        long width = Math.round(UNIT * Math.min(ratio, MOST));
        return List.of(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>".formatted(LEFT - 8, y + BAR - 5, result.way()),
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
                        .formatted(LEFT, y, width, BAR, result.way().startsWith("uapi") ? "#2a6fb0" : "#9aa5b1"),
                "<text x=\"%d\" y=\"%d\">%s</text>".formatted(LEFT + width + 6, y + BAR - 5, Table.number("%.2f", ratio)));
    }
}
