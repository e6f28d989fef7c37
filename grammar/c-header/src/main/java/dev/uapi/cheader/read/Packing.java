package dev.uapi.cheader.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What `#pragma pack` says about structures.
final class Packing {
    private static final String DEFAULT = "";

    private final Deque<String> outer = new ArrayDeque<>();
    private String now = DEFAULT;

    /// @param line the tokens behind `pragma`
    void pragma(List<CToken> line) {
        if (line.isEmpty() || line.getFirst().is("once") || line.getFirst().is("GCC")) {
            return;
        }
        if (!line.getFirst().is("pack")) {
            throw UnreadableException.substance("nobody knows what this pragma does");
        }
        List<String> words = line.stream().skip(1).map(CToken::text).filter(text -> !List.of("(", ")", ",").contains(text)).toList();
        words.forEach(this::apply);
        if (words.isEmpty()) {
            now = DEFAULT;
        }
    }

    private void apply(String word) {
        switch (word) {
            case "push" -> {
                if (outer.size() < Limits.DEPTH) {
                    outer.push(now);
                }
            }
            case "pop" -> now = outer.isEmpty() ? DEFAULT : outer.pop();
            default -> now = word;
        }
    }

    /// Whether there are no holes in what is declared here.
    boolean packs() {
        if (!now.equals(DEFAULT) && !now.equals("1")) {
            throw UnreadableException.substance("#pragma pack(" + now + ") is in force");
        }
        return now.equals("1");
    }
}
