package dev.uapi.generator.markup;

/// What a page can hold.
public final class Printable {
    private static final int REPLACEMENT = 0xFFFD;

    private Printable() {}

    /// The text without what no page can hold: XML admits no control characters but white space, and no halves of surrogate pairs.
    public static String text(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().map(each -> isPrintable(each) ? each : REPLACEMENT).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isPrintable(int character) {
        boolean control = (character < ' ' && character != '\n' && character != '\t') || character == 0x7F;
        boolean half = character >= 0xD800 && character <= 0xDFFF;
        return !control && !half && character != 0xFFFE && character != 0xFFFF;
    }
}
