package dev.uapi.language;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The text of one file, under the name by which people call it. Two sources with the same path are the same file.
public final class Source {
    private static final String SUFFIX = ".uapi";

    private final String path;
    private final String text;
    private int @Nullable [] lineStarts;

    public Source(String path, String text) {
        this.path = path;
        this.text = text;
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /// The part of the path in front of the name, with the `/` at its end; empty if it is nothing but a name.
    public String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /// The name by which other files import it: the last part of the path, without `.uapi`.
    public String module() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /// The line that a position is on, from 0.
    ///
    /// @param position in UTF-16 units from the beginning of the text
    public int line(int position) {
        int found = Arrays.binarySearch(lineStarts(), position);
        return found >= 0 ? found : -found - 2;
    }

    /// How many lines there are: one more than line breaks.
    public int lines() {
        return lineStarts().length;
    }

    /// Where a line begins.
    ///
    /// @param line from 0
    public int lineStart(int line) {
        return lineStarts()[line];
    }

    /// Counted once, when somebody first asks: two threads that ask at once count the same.
    private int[] lineStarts() {
        int[] starts = lineStarts;
        if (starts == null) {
            IntStream behindBreaks = IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').map(i -> i + 1);
            starts = IntStream.concat(IntStream.of(0), behindBreaks).toArray();
            lineStarts = starts;
        }
        return starts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Source source && path.equals(source.path) && text.equals(source.text);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + text.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
