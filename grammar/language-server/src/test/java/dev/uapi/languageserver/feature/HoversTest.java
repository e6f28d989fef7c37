package dev.uapi.languageserver.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.names.Occurrence;
import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.Positions;
import dev.uapi.languageserver.View;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;

final class HoversTest {
    private static String text(Hover hover) {
        return hover.getContents().getRight().getValue();
    }

    private static String text(Marked at) {
        return Hovers.at(at.view(), at.path(), at.offset()).map(HoversTest::text).orElse("");
    }

    @Test
    void everyNameHasItsCard() {
        Source source = new Source("/described/lamps.uapi", Marked.resource("lamps.uapi"));
        View view = new View(Analysis.of(List.of(source), Sources.NONE), Positions.UTF_16, Optional.empty());
        Set<String> cards = new LinkedHashSet<>();
        for (Occurrence named : view.navigator().occurrences(source.path())) {
            cards.add(text(Hovers.at(view, source.path(), named.place().end()).orElseThrow()) + "\n\n---\n\n");
        }
        String all = String.join("", cards);
        assertEquals(Marked.golden("hovers.md", all), all);
    }

    @Test
    void aCommandHasANumberForEachMachine() {
        String card = text(Marked.behind("lamps.uapi", "basic command LAMP_SE"));
        assertTrue(card.contains("ioctl `0x4C11` on x86-64"), card);
        assertTrue(card.contains("ioctl `0x20004C11` on powerpc, mips"), card);
    }

    @Test
    void holesAreInTheTable() {
        String card = text(Marked.of("uapi 1;\nstruct pa<|>ir { in u8 one; in u32 two; in u8 three; }"));
        assertEquals("""
                **struct** `pair` · 12 bytes

                | offset | size | type | name |
                | --- | --- | --- | --- |
                | 0 | 1 | `u8` | `one` |
                | 1 | 3 |  | *hole* |
                | 4 | 4 | `u32` | `two` |
                | 8 | 1 | `u8` | `three` |
                | 9 | 3 |  | *hole* |""", card);
    }

    @Test
    void rulesTellTheirTitle() {
        assertTrue(text(Marked.behind("lamps.uapi", "allow  UAPI0412")).startsWith("**rule** `UAPI0412` · warning\n\n- "));
    }

    @Test
    void aHalfWrittenFieldSilencesNothing() {
        Marked at = Marked.of("""
                uapi 1;
                struct pair { in u8 one; in u8 of }
                /// Far.
                enum hue { HUE_RED = 1; HUE_B }
                struct room { in u32 hue of h<|>ue; in""");
        assertTrue(text(at).startsWith("**enum** `hue`\n\nFar."), text(at));
        assertEquals("", text(Marked.of("<|>")));
        assertEquals("", text(Marked.of("struct <|>")));
    }

    @Test
    void placesAreCountedAsTheClientDoes() {
        Marked at = Marked.of("uapi 1;\n/* \u00e4\ud83d\ude00 */ enum h<|>ue { HUE_RED = 1; }");
        View view = new View(at.view().analysis(), Positions.UTF_8, Optional.empty());
        Hover hover = Hovers.at(view, at.path(), at.offset()).orElseThrow();
        assertEquals(new Range(new Position(1, 18), new Position(1, 21)), hover.getRange());
    }

    @Test
    void everyPositionOfTheSpecificationIsAnswered() {
        View view = WholeSpec.view();
        long names = view.navigator().paths().stream().mapToLong(path -> view.navigator().occurrences(path).size()).sum();
        assertTrue(WholeSpec.answers(view, (path, at) -> Hovers.at(view, path, at).isPresent()) > names);
    }
}
