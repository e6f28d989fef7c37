package dev.uapi.cheader.draft;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the braces of a header's declarations open and close.
final class Bodies {
    private static final Pattern TOKEN = Pattern.compile("/\\*|//|[{}\"']");

    /// Where each outermost body begins, to where it ends.
    private final TreeMap<Integer, Integer> bodies = new TreeMap<>();

    Bodies(String text) {
        Matcher token = TOKEN.matcher(text);
        int depth = 0;
        int start = 0;
        for (int from = 0; from < text.length() && token.find(from); ) {
            from = token.end();
            switch (token.group()) {
                case "/*" -> from = behind(text, "*/", from);
                case "//" -> from = behind(text, "\n", from);
                case "\"", "'" -> from = Math.min(behind(text, token.group(), from), behind(text, "\n", from));
                case "{" -> {
                    start = depth == 0 ? token.start() : start;
                    depth++;
                }
                default -> {
                    depth = Math.max(0, depth - 1);
                    if (depth == 0) {
                        bodies.put(start, token.start());
                    }
                }
            }
        }
    }

    private static int behind(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    /// Where the body begins that this is in.
    Optional<Integer> around(int position) {
        Map.Entry<Integer, Integer> body = bodies.floorEntry(position);
        return body == null || body.getValue() < position ? Optional.empty() : Optional.of(body.getKey());
    }
}
