package dev.uapi.cheader.draft;

import java.util.List;

/// Lines of a description, set in as deep as they stand.
final class Page {
    private static final String STEP = "    ";
    private static final int WIDTH = 120;

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /// One line; an empty one is not set in.
    void line(String line) {
        text.append(line.isEmpty() ? "" : STEP.repeat(depth) + line).append('\n');
    }

    /// A line that opens braces.
    void open(String line) {
        line(line + " {");
        depth++;
    }

    void close() {
        depth--;
        line("}");
    }

    /// What something is, above it.
    void document(List<String> lines) {
        lines.forEach(line -> line(line.isEmpty() ? "///" : "/// " + line));
    }

    /// What nothing can have as documentation.
    void remark(List<String> lines) {
        lines.forEach(line -> line(line.isEmpty() ? "//" : "// " + line));
    }

    /// Something that nobody but a person knows, in the place that it is about.
    void ask(String question) {
        line("//? " + question);
    }

    /// What the header leaves out, and why: the names over as many lines as they need.
    void omit(List<String> names, String why) {
        StringBuilder line = new StringBuilder("omits  ");
        for (int i = 0; i < names.size(); i++) {
            String next = names.get(i) + (i + 1 < names.size() ? "," : "");
            if (line.length() + next.length() > WIDTH) {
                line(line.toString().stripTrailing());
                line = new StringBuilder("       ");
            }
            line.append(next).append(' ');
        }
        line(line.toString().stripTrailing());
        line("       " + Words.quoted(why) + ";");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
