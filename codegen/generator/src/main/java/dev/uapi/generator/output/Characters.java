package dev.uapi.generator.output;

/// Which characters text from outside may bring into a file.
public final class Characters {
    private Characters() {}

    /// Whether the character is what it looks like: not a control character, nor one that turns the direction of the text.
    public static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
