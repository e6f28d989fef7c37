package dev.uapi.generator.man;

import java.util.ArrayList;
import java.util.List;

/// Takes away what may stand in a template and not in a page: blank lines, a paragraph that is none, since a heading or another one
/// stands directly before or behind it, and an indentation of nothing.
final class Tidying {
    private static final String PARAGRAPH = ".P";

    private final List<String> tidy = new ArrayList<>();
    private boolean example;

    private Tidying() {}

    static String of(String page) {
        Tidying tidying = new Tidying();
        page.lines().forEach(tidying::add);
        return String.join("\n", tidying.tidy) + "\n";
    }

    private void add(String line) {
        example = line.equals(".EX") || (example && !line.equals(".EE"));
        boolean blank = line.isBlank() && !example;
        boolean needless = line.equals(PARAGRAPH) && (tidy.isEmpty() || isHeading(tidy.getLast()));
        if (!tidy.isEmpty() && tidy.getLast().equals(PARAGRAPH) && replacesParagraph(line)) {
            tidy.removeLast();
        }
        if (line.equals(".RE") && tidy.getLast().startsWith(".RS")) {
            tidy.removeLast();
        } else if (!blank && !needless) {
            tidy.add(line);
        }
    }

    private static boolean isHeading(String line) {
        return line.startsWith(".SH ") || line.startsWith(".SS ");
    }

    private static boolean replacesParagraph(String line) {
        return isHeading(line) || line.equals(PARAGRAPH) || line.equals(".TP") || line.startsWith(".IP") || line.equals(".RE");
    }
}
