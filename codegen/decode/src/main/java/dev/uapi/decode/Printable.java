package dev.uapi.decode;

import java.util.stream.Collectors;

/// Texts out of traces, without anything that a terminal would act upon.
final class Printable {
    private Printable() {}

    static String of(String text) {
        return text.codePoints()
                .mapToObj(character -> Character.isISOControl(character) ? "\\x%02x".formatted(character) : Character.toString(character))
                .collect(Collectors.joining());
    }
}
