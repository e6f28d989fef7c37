package dev.uapi.languageserver.feature.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Source;
import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.Positions;
import dev.uapi.languageserver.View;
import dev.uapi.languageserver.feature.WholeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;

final class ColoursTest {
    private static final List<String> TYPES = Colours.legend().getTokenTypes();
    private static final List<String> MODIFIERS = Colours.legend().getTokenModifiers();

    /// A word with what is said of it, read back as a client does.
    private record Word(Position start, String text, String said) {
        @Override
        public String toString() {
            return text + ":" + said;
        }
    }

    private static List<Word> words(View view, Source source, List<Integer> data) {
        List<Word> words = new ArrayList<>();
        int line = 0;
        int character = 0;
        for (int i = 0; i < data.size(); i += 5) {
            character = data.get(i) == 0 ? character + data.get(i + 1) : data.get(i + 1);
            line += data.get(i);
            Position start = new Position(line, character);
            int from = view.positions().offset(source, start);
            int to = view.positions().offset(source, new Position(line, character + data.get(i + 2)));
            words.add(new Word(start, source.text().substring(from, to), said(data.get(i + 3), data.get(i + 4))));
        }
        return words;
    }

    private static String said(int type, int modifiers) {
        return TYPES.get(type)
                + IntStream.range(0, MODIFIERS.size())
                        .filter(bit -> (modifiers >> bit & 1) != 0)
                        .mapToObj(bit -> "." + MODIFIERS.get(bit))
                        .collect(Collectors.joining());
    }

    private static List<Word> words(View view, Marked text) {
        return words(view, text.source(), Colours.of(view, text.path()));
    }

    private static List<String> shown(String text) {
        Marked marked = Marked.of(text);
        return words(marked.view(), marked).stream().map(Word::toString).toList();
    }

    @Test
    void everyWordOfADescriptionHasAColour() {
        Marked window = Marked.of(Marked.resource("window.uapi"));
        String shown = words(window.view(), window).stream()
                .map(word -> (word.start().getLine() + 1) + ":" + (word.start().getCharacter() + 1) + " " + word + "\n")
                .collect(Collectors.joining());
        assertEquals(Marked.golden("colours.txt", shown), shown);
    }

    @Test
    void aNameIsWhatItStandsForThoughItMayBeAKeyword() {
        assertEquals(
                List.of(
                        "struct:keyword", "flags:struct.declaration", "in:modifier", "u32:type.defaultLibrary",
                        "in:property.declaration", "when:keyword", "in:property", "==:operator", "1:number"),
                shown("struct flags { in u32 in when in == 1; }"));
    }

    @Test
    void whatNobodyShouldUseIsDeprecatedWhereverItIsNamed() {
        List<String> shown = shown("""
                enum hue { HUE_OLD = 1 deprecated "why"; HUE_RED = HUE_OLD; }
                struct lamp { in u32 a until 7.0; in u8[a] b; }
                """);
        assertEquals(
                List.of(
                        "HUE_OLD:enumMember.declaration.readonly.deprecated", "HUE_OLD:enumMember.readonly.deprecated",
                        "a:property.declaration.deprecated", "a:property.deprecated"),
                shown.stream().filter(word -> word.endsWith(".deprecated")).toList());
    }

    @Test
    void aWordKeepsItsColourWhileWhatItNamesIsMissing() {
        assertTrue(shown("struct lamp { in u32 hue of hu").contains("hu:struct"));
        assertTrue(shown("struct lamp { in u32 id is LAM").contains("LAM:class"));
        assertEquals(List.of(), shown(""));
        assertEquals(List.of("struct:keyword"), shown("struct { {"));
    }

    @Test
    void linesOfACommentAreWordsOfTheirOwn() {
        assertEquals(
                List.of("/* one:comment", "  two */:comment", "/// three:comment.documentation", "enum:keyword"),
                shown("/* one\r\n  two */\r\n\r\n/// three\r\nenum").stream().limit(4).toList());
    }

    @Test
    void placesAreCountedAsTheClientDoes() {
        Marked text = Marked.of("/* ä😀 */ enum hue { HUE_RED = 1; } // ü\nenum hat { HAT = 1; }");
        View bytes = new View(text.view().analysis(), Positions.UTF_8, Optional.empty());
        List<String> units = words(text.view(), text).stream().map(Word::toString).toList();
        assertEquals(units, words(bytes, text).stream().map(Word::toString).toList());
        assertEquals(new Position(0, 13), words(bytes, text).get(1).start());
    }

    @Test
    void aStretchHasTheWordsThatAreInIt() {
        Marked window = Marked.of(Marked.resource("window.uapi"));
        View view = window.view();
        List<Word> all = words(view, window);
        for (int start = 0; start < window.text().length(); start += 97) {
            int from = start;
            int to = start + 150;
            List<Word> there = all.stream()
                    .filter(word -> view.offset(window.path(), word.start()) < to)
                    .filter(word -> view.offset(window.path(), word.start()) + word.text().length() > from)
                    .toList();
            List<Word> told = words(view, window.source(), Colours.in(view, window.path(), from, to));
            assertEquals(there, told.stream().filter(word -> !word.said().equals("comment") || there.contains(word)).toList());
        }
    }

    @Test
    void whateverHasBeenTypedSoFarIsTold() {
        String whole = Marked.resource("window.uapi");
        for (int length = 0; length < whole.length(); length += 13) {
            Marked typed = Marked.of(whole.substring(0, length));
            String visible = words(typed.view(), typed).stream().map(Word::text).collect(Collectors.joining());
            assertEquals(bare(typed.text()), bare(visible), typed.text());
        }
    }

    /// Letters and digits alone: what is between them may be no word.
    private static String bare(String text) {
        return text.replaceAll("\\W", "");
    }

    @Test
    void everyWordOfTheSpecificationHasAColour() {
        View view = WholeSpec.view();
        for (Source source : view.analysis().files()) {
            List<Word> words = words(view, source, Colours.of(view, source.path()));
            assertEquals(bare(source.text()), bare(words.stream().map(Word::text).collect(Collectors.joining())));
            List<String> unknown = words.stream().filter(word -> word.said().equals("variable")).map(Word::text).toList();
            assertTrue(unknown.size() < 40, unknown.toString());
        }
    }
}
