package dev.uapi.generator.cheader;

import dev.uapi.generator.output.Characters;
import java.util.regex.Pattern;

/// Text from outside, on its way into a comment.
final class SafeText {
    private static final Pattern TRIGRAPH = Pattern.compile("\\?(?=\\?)");
    /// Would join the next line to this one.
    private static final Pattern SPLICE = Pattern.compile("(\\\\+)$");
    /// What kernel-doc takes for the description of a member.
    private static final Pattern MEMBER = Pattern.compile("^(\\s*)@([\\w.]+):");

    private SafeText() {}

    /// Without any character that is something else than it looks like; lines stay lines, and tabs tabs.
    static String printable(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(point -> plain.appendCodePoint(isPlain(point) ? point : ' '));
        return plain.toString();
    }

    private static boolean isPlain(int point) {
        return point == '\n' || point == '\t' || Characters.isPlain(point);
    }

    /// A line that neither ends the comment nor begins one in it, and that says nothing to the preprocessor.
    static String line(String text) {
        String closed = text.replace("*/", "* /").replace("/*", "/ *");
        return SPLICE.matcher(TRIGRAPH.matcher(closed).replaceAll("? ")).replaceFirst("$1 .");
    }

    /// The same, where kernel-doc reads on and is not to find a member.
    static String reading(String text) {
        return MEMBER.matcher(line(text)).replaceFirst("$1``$2``:");
    }
}
