package dev.uapi.cheader.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text of a header on its way into a description: whatever it holds, it stays on its line and in its quotes.
final class Words {
    private static final Pattern BREAK = Pattern.compile("\\R|[\u000B\u000C\u001C-\u001E]");
    private static final int WIDTH = 118;

    private Words() {}

    /// As lines of documentation, none of them too long; without those at the beginning and at the end that are empty.
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        BREAK.splitAsStream(text).map(line -> visible(line).stripTrailing()).forEach(line -> fold(line, lines));
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        while (!lines.isEmpty() && lines.getFirst().isEmpty()) {
            lines.removeFirst();
        }
        return lines;
    }

    /// Breaks between words; what is set in stays set in.
    private static void fold(String line, List<String> lines) {
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        String rest = line;
        while (rest.length() > WIDTH) {
            int end = rest.lastIndexOf(' ', WIDTH);
            if (end <= indent.length()) {
                break;
            }
            lines.add(rest.substring(0, end));
            rest = indent + rest.substring(end + 1);
        }
        lines.add(rest);
    }

    static String oneLine(String text) {
        return visible(BREAK.matcher(text).replaceAll(" ")).replaceAll(" +", " ").strip();
    }

    static String quoted(String text) {
        return "\"" + oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /// Nothing that a terminal or an editor would act upon.
    private static String visible(String line) {
        StringBuilder clean = new StringBuilder();
        line.replace("\t", "    ").codePoints()
                .filter(each -> !Character.isISOControl(each) && Character.getType(each) != Character.FORMAT)
                .filter(each -> Character.getType(each) != Character.SURROGATE)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// What two names have in common at their beginnings, up to an underscore.
    static String commonPrefix(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.substring(0, one.lastIndexOf('_', Math.max(0, same - 1)) + 1);
    }

    /// What all names have in common at their beginnings, up to an underscore.
    static String commonPrefix(List<String> names) {
        String common = names.getFirst();
        for (String name : names) {
            common = common.equals(name) ? common : commonPrefix(common, name);
        }
        return names.size() == 1 ? common.substring(0, common.lastIndexOf('_') + 1) : common;
    }
}
