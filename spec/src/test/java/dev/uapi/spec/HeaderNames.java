package dev.uapi.spec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Every name that a C header defines: structures, their fields, enums, and whatever stands for a number, a macro or a member.
///
/// It reads the plain declarations that uAPI headers consist of, and nothing else of C.
public final class HeaderNames {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^[ \t]*#[ \t]*(\\w+)[ \t]*(\\w*)(.*)$");
    private static final Pattern ATTRIBUTE = Pattern.compile("__(?:counted_by|attribute__)\\s*\\([^;]*?\\)");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z_]\\w*|[{};,]|\\[[^]]*]|[^\\s\\w]|\\d\\w*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

    private final SortedSet<String> names = new TreeSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private String lastWord = "";
    private String tag = "";
    private boolean valueGiven;

    private HeaderNames() {}

    /// A line for each name, sorted: `struct iommu_destroy`, `field iommu_destroy.id`, `enum …`, `value IOMMU_DESTROY`.
    public static SortedSet<String> in(String header) {
        HeaderNames found = new HeaderNames();
        String text = COMMENT.matcher(header).replaceAll(" ").replace("\\\n", " ");
        DIRECTIVE.matcher(text).results().filter(HeaderNames::definesSomething)
                .forEach(match -> found.names.add("value " + match.group(2)));
        String code = ATTRIBUTE.matcher(DIRECTIVE.matcher(text).replaceAll("")).replaceAll("");
        TOKEN.matcher(code).results().map(MatchResult::group).forEach(found::read);
        return found.names;
    }

    /// All but the macro that keeps a header from being read twice.
    private static boolean definesSomething(MatchResult match) {
        return match.group(1).equals("define") && !match.group(3).isBlank();
    }

    private void read(String token) {
        switch (token) {
            case "struct", "union", "enum" -> tag = token;
            case "{" -> enter();
            case "}" -> leave();
            case ";", "," -> end();
            case "=" -> valueGiven = true;
            default -> word(token);
        }
    }

    private void word(String token) {
        if (WORD.matcher(token).matches() && !valueGiven) {
            lastWord = token;
        }
    }

    private void enter() {
        boolean named = !lastWord.isEmpty();
        if (named) {
            names.add(tag + " " + lastWord);
        }
        String inner = tag.equals("enum") ? "enum" : named ? lastWord : open.isEmpty() ? "" : open.peek();
        open.push(inner);
        forget();
    }

    private void leave() {
        end();
        open.pop();
        forget();
    }

    private void end() {
        if (!open.isEmpty() && !lastWord.isEmpty()) {
            names.add(open.peek().equals("enum") ? "value " + lastWord : "field " + open.peek() + "." + lastWord);
        }
        forget();
    }

    private void forget() {
        lastWord = "";
        valueGiven = false;
    }

    /// Those of the lines whose name none of these patterns covers; a `*` at the end of a pattern stands for anything.
    public static List<String> without(SortedSet<String> lines, List<String> patterns) {
        return lines.stream().filter(line -> patterns.stream().noneMatch(pattern -> covers(pattern).test(line))).toList();
    }

    /// Whether a line is about a name, or about a field of the structure of that name.
    static Predicate<String> covers(String pattern) {
        boolean open = pattern.endsWith("*");
        String beginning = open ? pattern.substring(0, pattern.length() - 1) : pattern;
        return line -> {
            String name = line.substring(line.indexOf(' ') + 1);
            String owner = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            return open ? owner.startsWith(beginning) : owner.equals(beginning);
        };
    }
}
