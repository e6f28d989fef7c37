package dev.uapi.cheader.read;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/// The text of a header with its lines put together: where one ends in a backslash, the next one goes on.
///
/// Counts in UTF-16 units, unlike ANTLR's own streams, and knows of each where it was in the file.
final class LogicalText implements CharStream {
    private static final Pattern SPLICE = Pattern.compile("\\\\[ \t]*\r?\n");

    private static final char FIRST_OTHER = 0x80;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    /// Where something was taken out, in units of the logical text, ascending; and how much so far.
    private final int[] joints;
    private final int[] removed;
    private int position;

    LogicalText(String source) {
        int[] places = new int[16];
        int[] lengths = new int[16];
        int count = 0;
        int gone = 0;
        StringBuilder joined = new StringBuilder(source.length());
        Matcher matcher = SPLICE.matcher(source);
        int from = 0;
        while (matcher.find()) {
            joined.append(source, from, matcher.start());
            from = matcher.end();
            gone += matcher.end() - matcher.start();
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
                lengths = Arrays.copyOf(lengths, 2 * count);
            }
            places[count] = joined.length();
            lengths[count] = gone;
            count++;
        }
        text = joined.append(source, from, source.length()).toString();
        joints = Arrays.copyOf(places, count);
        removed = Arrays.copyOf(lengths, count);
    }

    /// Where in the file a unit of this text stands.
    int inFile(int index) {
        int found = Arrays.binarySearch(joints, index);
        int last = found >= 0 ? lastAt(found) : -found - 2;
        return last < 0 ? index : index + removed[last];
    }

    /// Several joints may be in one place.
    private int lastAt(int found) {
        int last = found;
        while (last + 1 < joints.length && joints[last + 1] == joints[found]) {
            last++;
        }
        return last;
    }

    String text(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String getText(Interval interval) {
        return text.substring(interval.a, Math.min(interval.b + 1, text.length()));
    }

    @Override
    public void consume() {
        if (position >= text.length()) {
            throw new IllegalStateException("nothing behind the end");
        }
        position++;
    }

    @Override
    public int LA(int offset) {
        int index = offset < 0 ? position + offset : position + offset - 1;
        return index < 0 || index >= text.length() ? IntStream.EOF : plain(text.charAt(index));
    }

    /// ANTLR is quick with ASCII only, and C has nothing else outside of comments and quotes.
    private static char plain(char unit) {
        return unit < FIRST_OTHER ? unit : unit == BYTE_ORDER_MARK ? ' ' : FIRST_OTHER - 1;
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {
        // All of the text is there all the time.
    }

    @Override
    public int index() {
        return position;
    }

    @Override
    public void seek(int index) {
        position = Math.min(index, text.length());
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }
}
