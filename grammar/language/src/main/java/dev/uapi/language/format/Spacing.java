package dev.uapi.language.format;

/// Which words stand together, and which have a space between them.
final class Spacing {
    private Spacing() {}

    /// How many spaces, 0 or 1, stand in front of a piece on one line with the piece before it.
    static int before(Pieces pieces, int index) {
        return pieces.get(index).isComment() || pieces.get(index - 1).isComment() || !isTight(pieces, index) ? 1 : 0;
    }

    private static boolean isTight(Pieces pieces, int index) {
        return switch (pieces.get(index).text()) {
            case ";", ",", ")", "]", "*" -> true;
            case "[" -> !isElsewhere(pieces, index);
            default -> opens(pieces, index - 1);
        };
    }

    private static boolean opens(Pieces pieces, int index) {
        return switch (pieces.get(index).text()) {
            case "(", "[" -> true;
            case "-" -> pieces.is(index - 1, "=");
            default -> false;
        };
    }

    /// `points to struct s [n]`, `points to payload by type [n]`: the number belongs to the whole, not to the last word.
    private static boolean isElsewhere(Pieces pieces, int index) {
        return pieces.is(index - 2, "by") || (pieces.is(index - 2, "struct") && pieces.is(index - 3, "to"));
    }
}
