package dev.uapi.languageserver.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Source;
import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.Positions;
import dev.uapi.languageserver.View;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;

final class InlayHintsTest {
    /// The text with its hints, each between `«` and `»`.
    private static String shown(Marked text) {
        View view = text.view();
        StringBuilder shown = new StringBuilder(text.text());
        Comparator<InlayHint> backwards = Comparator.comparingInt((InlayHint hint) -> offset(text, hint)).reversed();
        InlayHints.in(view, text.path(), 0, text.text().length()).stream()
                .sorted(backwards)
                .forEach(hint -> shown.insert(offset(text, hint), "«" + hint.getLabel().getLeft() + "»"));
        return shown.toString();
    }

    private static int offset(Marked text, InlayHint hint) {
        return Positions.UTF_16.offset(text.source(), hint.getPosition());
    }

    @Test
    void fieldsAndStructuresShowTheirRoom() {
        String shown = shown(Marked.of(Marked.resource("lamps.uapi")));
        assertEquals(Marked.golden("inlay-hints.txt", shown), shown);
    }

    @Test
    void holesAndPaddingAreShown() {
        assertEquals(
                "struct pair { in u8 one«@0 +1»; in u32 two«@4 +4 behind a hole of 3»; in u8 three«@8 +1»; }«12 bytes, the last 3 padding»",
                shown(Marked.of("struct pair { in u8 one; in u32 two; in u8 three; }")));
    }

    @Test
    void fieldsOfAUnionShareTheirPlace() {
        assertEquals(
                "struct one { union { in u32 a«@0 +4»; in aligned_u64 b«@0 +8»; } in u16[4] c«@8 +8»; }«16 bytes»",
                shown(Marked.of("struct one { union { in u32 a; in aligned_u64 b; } in u16[4] c; }")));
    }

    @Test
    void aHalfWrittenFieldSilencesNothing() {
        String shown = shown(Marked.of("struct one { in u32 a; in u32 next of }\n"
                + "struct two { in u32 b; in u32 c; }\nstruct three { in u8 d"));
        assertTrue(shown.contains("struct two { in u32 b«@0 +4»; in u32 c«@4 +4»; }«8 bytes»"), shown);
        assertTrue(shown.startsWith("struct one { in u32 a«@0 +4»"), shown);
        assertEquals("", shown(Marked.of("")));
    }

    @Test
    void onlyWhatIsAskedForIsShown() {
        Marked marked = Marked.of("struct one { in u32 a; <|>in u32 b; <|>in u32 c; }");
        List<InlayHint> hints = InlayHints.in(marked.view(), marked.path(), marked.offsets().get(0), marked.offsets().get(1));
        assertEquals(List.of("@4 +4"), hints.stream().map(hint -> hint.getLabel().getLeft()).toList());
    }

    @Test
    void placesAreCountedAsTheClientDoes() {
        Marked marked = Marked.of("/* ä😀 */ struct one { in u32 a; }");
        View view = new View(marked.view().analysis(), Positions.UTF_8, Optional.empty());
        InlayHint first = InlayHints.in(view, marked.path(), 0, marked.text().length()).getFirst();
        assertEquals(new Position(0, 34), first.getPosition());
    }

    @Test
    void everyStructureOfTheSpecificationShowsItsRoom() {
        View view = WholeSpec.view();
        for (Source source : view.analysis().files()) {
            long closing = source.text().lines()
                    .filter(line -> line.matches(".*command.*\\(((packed|inline) )*struct \\w+\\).*|((packed|inline) )*struct .*\\{"))
                    .count();
            List<InlayHint> hints = InlayHints.in(view, source.path(), 0, source.text().length());
            assertEquals(closing, hints.stream().filter(hint -> hint.getLabel().getLeft().contains(" bytes")).count(), source.path());
        }
    }
}
