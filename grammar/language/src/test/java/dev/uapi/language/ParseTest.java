package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.parse.DescriptionParser;
import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.Token;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read from a text, declaration by declaration.
final class ParseTest {
    @ParameterizedTest
    @ValueSource(strings = {"window", "panes", "frames", "glass", "door", "other", "attic"})
    void theTreeSaysWhatTheTextSays(String module) {
        FileSyntax file = DescriptionParser.parse(Samples.source(module).text());
        String tree = file.declarations().stream()
                .map(placed -> placed.offset() + " " + placed.declaration().body() + "\n")
                .collect(Collectors.joining("\n"));
        assertEquals(List.of(), file.errors());
        assertEquals(Samples.golden("parse/" + module + ".txt", tree), tree);
    }

    @ParameterizedTest
    @ValueSource(strings = {"window", "panes", "frames", "glass", "door", "other", "attic"})
    void everyTokenIsOfAKind(String module) {
        FileSyntax file = DescriptionParser.parse(Samples.source(module).text());
        List<Token> strange = file.declarations().stream()
                .flatMap(placed -> placed.declaration().tokens().stream())
                .filter(token -> token.kind() == Token.Kind.UNEXPECTED || token.text().isEmpty())
                .toList();
        assertEquals(List.of(), strange);
    }
}
