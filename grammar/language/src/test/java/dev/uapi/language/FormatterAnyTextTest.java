package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.format.Edit;
import dev.uapi.language.format.Formatter;
import dev.uapi.language.parse.DescriptionParser;
import dev.uapi.language.syntax.Token;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the text, formatting loses no word and no comment, changes no meaning, and is done after one time.
final class FormatterAnyTextTest {
    private static final List<String> MODULES = List.of("window", "panes", "frames", "glass", "door", "other", "attic", "sizes");
    private static final List<String> SPACES = List.of(
            " ", "\n", "\t", "\r\n", "\n\n\n", "  \n  ", "\f", " /* x */ ", " // c\n", "\n/// doc\n");
    private static final int PLAIN_SPACES = 7;
    private static final String KEYS = ";}\n{a";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyWhiteSpace(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            check(spacedOtherwise(text(random), random, PLAIN_SPACES));
            checkKept(spacedOtherwise(text(random), random, SPACES.size()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyDamage(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            check(AnyTextTest.damaged(text(random), random));
            checkKept(AnyTextTest.damaged(spacedOtherwise(text(random), random, SPACES.size()), random));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyOrderOfWords(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            List<Token> tokens = DescriptionParser.parse(text(random)).tokens();
            StringBuilder text = new StringBuilder();
            for (int word = random.nextInt(150), at = random.nextInt(tokens.size()); word > 0; word--) {
                at = random.nextInt(5) == 0 ? random.nextInt(tokens.size()) : (at + 1) % tokens.size();
                text.append(tokens.get(at).text());
            }
            check(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyRange(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            String text = spacedOrDamaged(random);
            int start = random.nextInt(-1, text.length() + 2);
            int end = random.nextInt(-1, text.length() + 2);
            String ranged = Edit.apply(text, Formatter.formatRange(DescriptionParser.parse(text), start, end));
            assertEquals(words(text), words(ranged), text);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyKey(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String before = spacedOrDamaged(random);
            char typed = KEYS.charAt(random.nextInt(KEYS.length()));
            int position = random.nextInt(before.length() + 1);
            String text = before.substring(0, position) + typed + before.substring(position);
            String behind = Edit.apply(text, Formatter.formatOnType(DescriptionParser.parse(text), position + 1, typed));
            boolean splitsDocumentation = typed == '\n' && code(behind).equals(code(before));
            assertTrue(splitsDocumentation || code(behind).equals(code(text)), () -> text + "\n\nbecomes\n\n" + behind);
        }
    }

    @Test
    void placesOutsideAreNoMistake() {
        for (int position : new int[] {Integer.MIN_VALUE, -1, 3, Integer.MAX_VALUE}) {
            for (int i = 0; i < KEYS.length(); i++) {
                assertEquals(List.of(), Formatter.formatOnType(DescriptionParser.parse("x"), position, KEYS.charAt(i)));
            }
        }
    }

    @Test
    @Timeout(20)
    void muchOnOneLineTakesNoLongTime() {
        for (String part : List.of("/**/", "import a;", "{", "}")) {
            String text = part.repeat(100_000);
            assertEquals(text.replaceAll("\\s", ""), format(text).replaceAll("\\s", ""));
        }
    }

    private static String spacedOrDamaged(Random random) {
        return random.nextBoolean() ? AnyTextTest.damaged(text(random), random) : spacedOtherwise(text(random), random, PLAIN_SPACES);
    }

    private static String text(Random random) {
        return Samples.source(MODULES.get(random.nextInt(MODULES.size()))).text();
    }

    /// Every third space becomes another one, and some come where none is.
    private static String spacedOtherwise(String text, Random random, int kinds) {
        StringBuilder other = new StringBuilder();
        for (Token token : DescriptionParser.parse(text).tokens()) {
            String space = SPACES.get(random.nextInt(kinds));
            boolean changes = token.kind() == Token.Kind.SPACE && random.nextInt(3) == 0;
            other.append(changes ? (token.text().contains("\n") ? "\n" + space : space) : token.text());
            other.append(random.nextInt(40) == 0 && !token.text().startsWith("//") ? space : "");
        }
        return other.toString();
    }

    private static void check(String text) {
        String formatted = checkKept(text);
        Analysis before = Samples.analyze(text);
        Analysis after = Samples.analyze(formatted);
        assertEquals(findings(before), findings(after), text);
        assertEquals(before.specification(), after.specification(), text);
    }

    private static String checkKept(String text) {
        String formatted = format(text);
        assertEquals(words(text), words(formatted), text);
        assertEquals(formatted, format(formatted), text);
        return formatted;
    }

    private static String format(String text) {
        return Edit.apply(text, Formatter.format(DescriptionParser.parse(text)));
    }

    private static List<String> findings(Analysis analysis) {
        return analysis.diagnostics().stream().map(Diagnostic::problem).map(Object::toString).toList();
    }

    /// Documentation may have gone on.
    private static List<String> code(String text) {
        return words(text).stream().filter(word -> !word.startsWith("///")).toList();
    }

    private static List<String> words(String text) {
        Stream<Token> tokens = DescriptionParser.parse(text).tokens().stream();
        return tokens.filter(token -> token.kind() != Token.Kind.SPACE).map(Token::text).toList();
    }
}
