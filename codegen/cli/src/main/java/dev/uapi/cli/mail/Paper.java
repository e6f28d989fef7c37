package dev.uapi.cli.mail;

import java.util.List;
import org.apache.commons.text.WordUtils;

/// Markdown that can also be read as it stands: no line of text is wider than a mail should be.
final class Paper {
    private static final int WIDTH = 75;

    private final StringBuilder text = new StringBuilder();

    String text() {
        return text.toString();
    }

    void heading(String heading) {
        text.append(text.isEmpty() ? "" : "\n").append(heading).append('\n');
    }

    void paragraph(String words) {
        text.append('\n').append(WordUtils.wrap(words, WIDTH, "\n", false)).append('\n');
    }

    void list(List<String> items) {
        if (!items.isEmpty()) {
            text.append('\n');
        }
        items.forEach(item -> text.append("* ").append(WordUtils.wrap(item, WIDTH - 2, "\n  ", false)).append('\n'));
    }

    void drawing(String lines) {
        text.append("\n```\n").append(lines).append("```\n");
    }
}
