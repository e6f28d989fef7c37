package dev.uapi.generator.docs;

import java.util.List;
import java.util.stream.Collectors;

/// A piece of a page that is HTML already: templates print it as it is, and escape everything that is not of this type.
record Html(String markup) {
    /// Plain text, escaped for elements and for quoted attributes.
    static Html text(String plain) {
        return new Html(escape(plain));
    }

    static Html code(String plain) {
        return text(plain).in("code");
    }

    static Html of(Html... parts) {
        return join("", List.of(parts));
    }

    /// @param separator plain text
    static Html join(String separator, List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining(escape(separator))));
    }

    static String escape(String plain) {
        StringBuilder escaped = new StringBuilder(plain.length());
        plain.codePoints().forEach(character -> append(escaped, character));
        return escaped.toString();
    }

    /// The text without what a page cannot hold.
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().map(Html::replaced).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    Html then(String plain) {
        return of(this, text(plain));
    }

    Html then(Html more) {
        return of(this, more);
    }

    Html in(String element) {
        return new Html("<" + element + ">" + markup + "</" + element + ">");
    }

    Html linkTo(String address) {
        return new Html("<a href=\"" + escape(address) + "\">" + markup + "</a>");
    }

    /// What templates print.
    @Override
    public String toString() {
        return markup;
    }

    private static void append(StringBuilder out, int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(replaced(character));
        }
    }

    /// XML admits no control characters but white space, and no halves of surrogate pairs.
    private static int replaced(int character) {
        boolean control = (character < ' ' && character != '\n' && character != '\t') || character == 0x7F;
        boolean half = character >= 0xD800 && character <= 0xDFFF;
        return control || half || character == 0xFFFE || character == 0xFFFF ? 0xFFFD : character;
    }
}
