package dev.uapi.languageserver.feature.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.Positions;
import dev.uapi.languageserver.View;
import dev.uapi.languageserver.feature.WholeSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemTag;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;

final class CompletionsTest {
    private static final String HOUSE = Marked.resource("house.uapi");

    /// Where an open statement of `house.uapi` stands.
    private static final String HERE = "// here\n";

    /// How many items of a list a golden shows.
    private static final int SHOWN = 12;

    /// To ask everywhere would take a minute.
    private static final int EVERY = 41;

    private static List<CompletionItem> at(String marked, boolean snippets) {
        Marked text = Marked.of(marked);
        return Completions.at(text.view(), text.path(), text.offset(), snippets);
    }

    private static List<CompletionItem> at(String marked) {
        return at(marked, false);
    }

    private static List<CompletionItem> inside(String marked) {
        return at(HOUSE.replace(HERE, marked));
    }

    private static List<String> labels(List<CompletionItem> items) {
        return items.stream().map(CompletionItem::getLabel).toList();
    }

    private static String shown(String marked, List<CompletionItem> items) {
        String more = items.size() > SHOWN ? " … " + items.size() : "";
        return marked + "\n    " + labels(items).stream().limit(SHOWN).collect(Collectors.joining(" · ")) + more + "\n";
    }

    /// A backslash stands for the end of a line.
    private static String broken(String line) {
        return line.replace('\\', '\n');
    }

    private static String snippet(CompletionItem item) {
        return item.getLabel() + ": " + item.getTextEdit().getLeft().getNewText();
    }

    @Test
    void insideOfACommandItIsOfferedWhatCanStandThere() {
        String all = Marked.resource("completions-inside.txt").lines()
                .map(line -> shown(line, inside(broken(line))))
                .collect(Collectors.joining());
        assertEquals(Marked.golden("completions-inside.txt", all), all);
    }

    @Test
    void behindEverythingItIsOfferedWhatCanStandThere() {
        String all = Marked.resource("completions-behind.txt").lines().map(line -> shown(line, at(HOUSE + broken(line))))
                .collect(Collectors.joining());
        assertEquals(Marked.golden("completions-behind.txt", all), all);
    }

    @Test
    void statementsAreSnippetsForWhoTakesThem() {
        String inCommand = at(HOUSE.replace(HERE, "<|>\n"), true).stream().map(CompletionsTest::snippet).collect(Collectors.joining("\n"));
        String onTop = at("<|>", true).stream().map(CompletionsTest::snippet).collect(Collectors.joining("\n"));
        String all = inCommand + "\n\n" + onTop + "\n";
        assertEquals(Marked.golden("completion-snippets.txt", all), all);
        assertTrue(labels(at("<|>")).contains("description"));
        assertEquals("in", at("struct a { <|>in u32 x; }", true).stream().filter(item -> item.getLabel().equals("in")).findFirst()
                .orElseThrow().getTextEdit().getLeft().getNewText());
    }

    @Test
    void whatStandsInQuotesHasThemAround() {
        assertEquals("'…': '$1'$0", snippet(at("device a \"/dev/a\" { ioctl _IO <|>", true).getFirst()));
        assertEquals(List.of("<linux/lamps.h>: <linux/lamps.h>", "<…>: <$1>$0"),
                at("description lamps { header <|>", true).stream().map(CompletionsTest::snippet).toList());
        assertEquals(List.of("\"…\": \"$1\"$0"), at("extension A { never <|>", true).stream().map(CompletionsTest::snippet).toList());
    }

    @Test
    void theWordUnderTheCursorIsReplaced() {
        CompletionItem item = at("uapi 1;\n/* \u00e4\ud83d\ude00 */ struct a { in u3<|>2 x; }").getFirst();
        assertEquals(new Range(new Position(1, 24), new Position(1, 27)), item.getTextEdit().getLeft().getRange());
        Marked bytes = Marked.of("/* \u00e4\ud83d\ude00 */ struct a { in u3<|>2 x; }");
        View view = new View(bytes.view().analysis(), Positions.UTF_8, Optional.empty());
        CompletionItem counted = Completions.at(view, bytes.path(), bytes.offset(), false).getFirst();
        assertEquals(new Range(new Position(0, 27), new Position(0, 30)), counted.getTextEdit().getLeft().getRange());
    }

    @Test
    void aReleaseIsReplacedThoughHalfOfItIsNone() {
        CompletionItem item = inside("in u32 x since 6.<|>;\n").getFirst();
        assertEquals(2, item.getTextEdit().getLeft().getRange().getEnd().getCharacter()
                - item.getTextEdit().getLeft().getRange().getStart().getCharacter());
    }

    @Test
    void itemsKeepTheirOrder() {
        List<String> keys = inside("fails EINVAL x when flags has <|>").stream().map(CompletionItem::getSortText).toList();
        assertEquals(keys.stream().sorted().toList(), keys);
    }

    @Test
    void whatIsOutdatedIsMarked() {
        CompletionItem item = inside("fails EINVAL x when hue == <|>").stream()
                .filter(each -> each.getLabel().equals("HOUSE_GREY"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(CompletionItemTag.Deprecated), item.getTags());
    }

    @Test
    void whatANameStandsForIsToldWhenAskedFor() {
        Marked text = Marked.of(HOUSE.replace(HERE, "fails EINVAL x when flags has <|>"));
        View view = text.view();
        CompletionItem item = Completions.at(view, text.path(), text.offset(), false).getFirst();
        assertNull(item.getDocumentation());
        String told = Completions.resolve(view, item).getDocumentation().getRight().getValue();
        assertTrue(told.startsWith("**flag** `HOUSE_WARM` · 0x1, bit 0\n\nIt is heated."), told);
    }

    @Test
    void whatIsGoneOrWasNeverThereIsToldNothingOf() {
        View view = Marked.of("").view();
        String nowhere = "MEMBER A EnumBody a. 0 file:///nowhere file:///nowhere";
        for (String data : List.of("", "MEMBER", nowhere, "NO A EnumBody a. 0 x y", "MEMBER A EnumBody a. x y z z")) {
            CompletionItem item = new CompletionItem("A");
            item.setData(data);
            assertNull(Completions.resolve(view, item).getDocumentation());
        }
    }

    @Test
    void aFileThatNobodyKnowsHasNothingToOffer() {
        assertEquals(List.of(), Completions.at(Marked.of("").view(), "/nowhere.uapi", 7, false));
    }

    @Test
    void mostOfWhatIsWrittenWouldHaveBeenOffered() {
        View view = WholeSpec.view();
        int[] asked = {0};
        long offered = WholeSpec.namesAnswered(view, (path, at) -> asked[0]++ % EVERY == 0 && isOffered(view, path, at));
        assertTrue(offered * 2 * EVERY > asked[0], offered + " of " + asked[0] / EVERY);
    }

    private static boolean isOffered(View view, String path, int at) {
        String text = view.navigator().at(path, at).orElseThrow().text();
        return labels(Completions.at(view, path, at, false)).contains(text);
    }

    @Test
    void nothingOfTheSpecificationStopsIt() {
        View view = WholeSpec.view();
        assertTrue(WholeSpec.answers(view, (path, at) -> at % EVERY == 0 && !Completions.at(view, path, at, true).isEmpty()) > 1_000);
    }
}
