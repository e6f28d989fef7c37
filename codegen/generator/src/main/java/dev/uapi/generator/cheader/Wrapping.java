package dev.uapi.generator.cheader;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines.
final class Wrapping {
    private Wrapping() {}

    /// @param width  that only a word longer than it goes beyond
    /// @param indent of all lines but the first
    static List<String> lines(String text, int width, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(indent).append(word);
            } else {
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
