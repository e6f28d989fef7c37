package dev.uapi.cheader.read;

import dev.uapi.cheader.model.CComment;
import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The comments of a header, found from the declarations that they stand beside.
final class Comments {
    private static final Pattern STAR = Pattern.compile("^[ \t]*+\\*?[ \t]?");
    private static final Pattern SLASHES = Pattern.compile("^[ \t]*+//");

    private final Source source;
    private final String text;
    private final Map<Integer, Integer> startsByEnd = new HashMap<>();

    Comments(Source source) {
        this.source = source;
        this.text = source.text();
    }

    void add(int start, int end) {
        startsByEnd.put(end, start);
    }

    /// The one that belongs to what stands from `start` to `end`: in front of it, else behind it on its line.
    Optional<CComment> of(int start, int end) {
        return inFront(start).or(() -> behind(end));
    }

    /// The one that stands alone on the lines in front. Behind an empty line only kernel-doc belongs here: anything else is a heading.
    Optional<CComment> inFront(int position) {
        int end = visibleBefore(position);
        Integer start = startsByEnd.get(end);
        if (start == null || !isFirstOnItsLine(start)) {
            return Optional.empty();
        }
        boolean near = text.substring(end, position).chars().filter(unit -> unit == '\n').count() <= 1;
        if (text.startsWith("//", start)) {
            return near ? Optional.of(lines(start, end)) : Optional.empty();
        }
        return near || isKernelDoc(start, end) ? Optional.of(block(start, end)) : Optional.empty();
    }

    private Optional<CComment> behind(int position) {
        int start = blankEnd(position);
        if (start < text.length() && (text.charAt(start) == ',' || text.charAt(start) == ';')) {
            start = blankEnd(start + 1);
        }
        if (text.startsWith("//", start)) {
            int lineEnd = text.indexOf('\n', start);
            return Optional.of(lines(start, lineEnd < 0 ? text.length() : lineEnd));
        }
        int end = text.startsWith("/*", start) ? text.indexOf("*/", start + 2) : -1;
        return end < 0 ? Optional.empty() : Optional.of(block(start, end + 2));
    }

    /// Several `//` lines in a row are one comment.
    private CComment lines(int start, int end) {
        int first = start;
        Integer before = isFirstOnItsLine(start) ? startsByEnd.get(visibleBefore(first)) : null;
        while (before != null && text.startsWith("//", before) && isFirstOnItsLine(before) && isNextLine(before, first)) {
            first = before;
            before = startsByEnd.get(visibleBefore(first));
        }
        String words = text.substring(first, end).lines()
                .map(line -> SLASHES.matcher(line).replaceFirst(""))
                .collect(Collectors.joining("\n"));
        return comment(words, false, first, end);
    }

    private boolean isNextLine(int one, int other) {
        return source.line(other) == source.line(one) + 1;
    }

    private CComment block(int start, int end) {
        boolean kernelDoc = isKernelDoc(start, end);
        int from = start + (kernelDoc ? 3 : 2);
        return comment(text.substring(from, Math.max(from, end - 2)), kernelDoc, start, end);
    }

    private CComment comment(String words, boolean kernelDoc, int start, int end) {
        String clean = words.lines()
                .map(line -> STAR.matcher(line).replaceFirst("").stripTrailing())
                .collect(Collectors.joining("\n"))
                .strip();
        return new CComment(clean, kernelDoc, new Place(source, start, end));
    }

    private boolean isKernelDoc(int start, int end) {
        return text.startsWith("/**", start) && end - start > 4;
    }

    private boolean isFirstOnItsLine(int position) {
        int look = position - 1;
        while (look >= 0 && isBlank(text.charAt(look))) {
            look--;
        }
        return look < 0 || text.charAt(look) == '\n';
    }

    private int visibleBefore(int position) {
        int look = position;
        while (look > 0 && (isBlank(text.charAt(look - 1)) || text.charAt(look - 1) == '\n')) {
            look--;
        }
        return look;
    }

    private int blankEnd(int position) {
        int look = position;
        while (look < text.length() && isBlank(text.charAt(look))) {
            look++;
        }
        return look;
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\t' || unit == '\r';
    }
}
