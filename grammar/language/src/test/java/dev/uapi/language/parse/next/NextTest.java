package dev.uapi.language.parse.next;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.parse.DescriptionParser;
import dev.uapi.language.parse.next.Sentence.Piece;
import dev.uapi.language.syntax.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class NextTest {
    private static final String MARK = "|";

    private static final String LAMPS = """
            uapi 1;
            /* lamps */ description lamps { since 6.2; header <a/b.h>; }
            enum hue { RED = 1 deprecated "no"; BLUE = bit 2; }
            basic command DIM = 1 (struct dim) {
                in u32 flags of hue when flags has none of (RED, BLUE);
                since 6.7, 6.5.y { in u8[3] more; } before { in u32 old; }
                case flags == 1 + 2 { fails EINVAL x "text"; }
                example { flags = -1 } gives { flags = RED | BLUE };
            }
            extension DARK (a is any object) { try DIM { } { success present; undo nothing "it asks"; } }
            """;

    private static Next at(String marked) {
        return Next.at(DescriptionParser.parse(marked.replace(MARK, "")), marked.indexOf(MARK));
    }

    private static List<String> words(String marked) {
        return at(marked).words().stream().map(Next.Words::text).toList();
    }

    private static String statement(String marked, String words) {
        return at(marked).words().stream().filter(each -> each.text().equals(words)).findFirst().orElseThrow().statement().orElseThrow()
                .pieces().stream()
                .map(piece -> piece.open() ? "<" + piece.text() + ">" : piece.text())
                .collect(Collectors.joining(" "));
    }

    private static List<String> gaps(String marked) {
        return at(marked).gaps().stream().map(gap -> gap.pieces().getFirst().kind() + " behind " + gap.before()).toList();
    }

    @Test
    void theGrammarSaysWhichWordsCanStand() {
        assertEquals(List.of("macros", "anonymous"), words("enum a as |"));
        assertEquals(List.of("present", "absent", "unclear"), words("extension a { try B { } { EPERM |"));
        assertEquals(List.of("payload by", "struct"), words("struct a { in u64 b points to |"));
    }

    @Test
    void whereOnlyOneSignCanFollowItIsTold() {
        assertEquals(List.of("="), words("basic command A |"));
        assertEquals(List.of("{"), words("description a |"));
        assertEquals(List.of(";"), words("description a { since 6.2; header <a/b.h> |"));
        assertFalse(words("struct a { in u32 b |").contains(";"), "clauses could follow, too");
    }

    @Test
    void wordsThatCanOnlyComeTogetherAreOne() {
        assertEquals(List.of("also on any", "also on", "kept on"), words("basic command A = 1 no argument { responds whole, |"));
    }

    @Test
    void whatItsAuthorChoosesIsAGap() {
        assertEquals(List.of("NAME behind =", "NUMBER behind ="), gaps("enum a { B = |"));
        assertEquals(List.of("RELEASE behind ,"), gaps("object a since 6.2, |"));
        assertEquals(List.of("HEADER behind header"), gaps("description a { header |"));
    }

    @Test
    void aStatementGoesOnToItsEndByTheShortestWay() {
        assertEquals("fails <x> <x> <;>", statement("basic command A = 1 no argument { |", "fails"));
        assertEquals("case <x wraps> { <}>", statement("basic command A = 1 no argument { fails B c; |", "case"));
        assertEquals("undo <x> { <}> ;", statement("extension a { try B { } { |", "undo"));
    }

    @Test
    void whatWasBeforeAndIsOverDoesNotCount() {
        assertEquals(words("struct a { |"), words("struct a { in u32 of x y z; in nothing; union { in u8 }; |"));
        assertEquals(words("uapi 1; |"), words("uapi 1; struct a { in u32 b; } enum c { D = 1; } |"));
    }

    @Test
    void whatIsMissingInFrontIsMadeUp() {
        assertEquals(List.of("NAME behind in"), gaps("basic command A = (struct b) { in |"));
        assertEquals(List.of("NAME behind has"), gaps("basic command A = 1 (struct b) { case a b { fails C d when e has |"));
    }

    @Test
    void whatWasNeverEndedIsNotInTheWay() {
        assertEquals(List.of("NAME behind in"), gaps("struct a { in u32 b of\nstruct c { in |"));
        assertEquals(List.of("NAME behind fails"), gaps("basic command A = 1 no argument {\n in u32 a of hue\n fails |"));
        assertTrue(words("struct a {\n in u32 b\n |").containsAll(List.of("zero", "union")));
    }

    @Test
    void insideOfTextsAndCommentsThereIsNothing() {
        for (String each : List.of("// |", "/// a|", "/* | */", "/* |", "allow A \"|\"", "allow A \"|", "description a { header <|b> }")) {
            assertEquals(new Next(at(each).word(), List.of(), List.of()), at(each), each);
        }
        assertFalse(words("/* */|").isEmpty());
    }

    @Test
    void theWordAtThePlaceIsToBeReplaced() {
        assertEquals(new Span(7, 10), at("struct abc|").word());
        assertEquals(new Span(7, 10), at("struct |abc").word());
        assertEquals(new Span(15, 17), at("object A since 6.|;").word());
    }

    @Test
    void everyPlaceOfASoundTextCanGoOnAsItDoes() {
        for (int at = 0; at < LAMPS.length(); at++) {
            int end = at;
            while (end < LAMPS.length() && Character.isLetter(LAMPS.charAt(end))) {
                end++;
            }
            boolean begins = end > at && (at == 0 || LAMPS.charAt(at - 1) == ' ' || LAMPS.charAt(at - 1) == '\n');
            Next next = Next.at(DescriptionParser.parse(LAMPS), at);
            if (begins && !LAMPS.startsWith("lamps */", at) && !isInText(at)) {
                assertTrue(offers(next, LAMPS.substring(at, end)), "at " + LAMPS.substring(at, end));
            }
        }
    }

    private static boolean isInText(int at) {
        String line = LAMPS.substring(LAMPS.lastIndexOf('\n', at) + 1, at);
        return line.chars().filter(each -> each == '"').count() % 2 == 1;
    }

    private static boolean offers(Next next, String word) {
        return !next.gaps().isEmpty()
                || next.words().stream().anyMatch(each -> each.text().equals(word) || each.text().startsWith(word + " "))
                || next.words().isEmpty();
    }

    @Test
    void noTextStopsIt() {
        Random random = new Random(4);
        for (int i = 0; i < 3000; i++) {
            int start = random.nextInt(LAMPS.length());
            int end = Math.min(LAMPS.length(), start + random.nextInt(30));
            int other = random.nextInt(LAMPS.length());
            String copied = LAMPS.substring(Math.min(other, start), Math.max(other, start));
            String text = LAMPS.substring(0, start) + copied + LAMPS.substring(end);
            Next next = Next.at(DescriptionParser.parse(text), random.nextInt(text.length() + 1));
            assertTrue(next.gaps().stream().allMatch(gap -> gap.pieces().stream().map(Piece::span).allMatch(span -> span.start() >= 0)));
        }
    }

    @Test
    void depthCostsNothing() {
        assertEquals(List.of(), at("struct a { in u32 b when " + "(".repeat(50_000) + MARK).words());
        assertEquals(List.of(), at("struct a { " + "{ ".repeat(50_000) + MARK).words());
    }
}
