package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.uapi.language.parse.DescriptionParser;
import dev.uapi.language.syntax.DeclarationSyntax;
import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.FileSyntax.Placed;
import dev.uapi.language.syntax.Token;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever is in the middle of a declaration loses nothing of those around it.
final class HalfWrittenTest {
    @ParameterizedTest
    @ValueSource(strings = {"window", "frames", "sizes", "attic"})
    void aDeclarationThatBreaksOffLeavesTheOthersAlone(String sample) {
        forEveryToken(sample, (tokens, kept) -> text(tokens.subList(0, kept)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"window", "frames", "sizes", "attic"})
    void aLineThatBreaksOffLeavesTheOthersAlone(String sample) {
        forEveryToken(sample, (tokens, kept) -> text(tokens.subList(0, kept)) + fromTheEndOfTheLine(tokens, kept));
    }

    @Test
    void aFieldWithoutANameKeepsTheBraceBehindIt() {
        FileSyntax read = DescriptionParser.parse("struct one {\n    in u32 a;\n    in u\n}\n\nstruct two {\n    in u32 b;\n}\n");
        assertEquals(List.of("one", "two"), read.declarations().stream().map(one -> one.declaration().body().name().text()).toList());
    }

    private interface Break {
        /// @param kept how many of the tokens are in front of the break
        String broken(List<Token> tokens, int kept);
    }

    private static void forEveryToken(String sample, Break how) {
        FileSyntax whole = DescriptionParser.parse(Samples.source(sample).text());
        for (int index = 0; index < whole.declarations().size(); index++) {
            List<Token> tokens = whole.declarations().get(index).declaration().tokens();
            for (int kept = firstWord(tokens) + 1; kept < tokens.size(); kept++) {
                othersStay(whole, index, how.broken(tokens, kept).stripTrailing());
            }
        }
    }

    /// A comment in front of a declaration would become one of the next.
    private static int firstWord(List<Token> tokens) {
        return IntStream.range(0, tokens.size()).filter(at -> tokens.get(at).kind() == Token.Kind.KEYWORD).findFirst().orElseThrow();
    }

    private static void othersStay(FileSyntax whole, int index, String half) {
        List<DeclarationSyntax> all = whole.declarations().stream().map(Placed::declaration).toList();
        int behind = all.size() - index - 1;
        String text = whole.head().stream().map(Token::text).collect(Collectors.joining())
                + texts(all.subList(0, index)) + half + texts(all.subList(index + 1, all.size()));
        List<DeclarationSyntax> read = DescriptionParser.parse(text).declarations().stream().map(Placed::declaration).toList();
        assertEquals(all.subList(0, index), read.subList(0, Math.min(index, read.size())), half);
        for (int back = 1; back <= behind; back++) {
            assertWhole(all.get(all.size() - back), read.get(read.size() - back), half);
        }
    }

    /// What is left over of the half declaration may stand in front of it, and makes it broken where the two do not fit.
    private static void assertWhole(DeclarationSyntax expected, DeclarationSyntax read, String half) {
        int own = Math.max(0, read.tokens().size() - expected.tokens().size());
        assertEquals(expected.tokens(), read.tokens().subList(own, read.tokens().size()), half);
        boolean leftOver = read.tokens().subList(0, own).stream().anyMatch(token -> !token.isHidden());
        assertFalse(read.broken() && !leftOver, () -> half + " breaks " + read.text());
    }

    private static String texts(List<DeclarationSyntax> declarations) {
        return declarations.stream().map(DeclarationSyntax::text).collect(Collectors.joining());
    }

    private static String text(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }

    private static String fromTheEndOfTheLine(List<Token> tokens, int from) {
        String rest = text(tokens.subList(from, tokens.size()));
        return rest.substring(Math.max(0, rest.indexOf('\n')));
    }
}
