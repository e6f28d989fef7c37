package dev.uapi.languageserver.feature.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.languageserver.Marked;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.junit.jupiter.api.Test;

final class ChangesTest {
    /// As a client does it.
    private static List<Integer> applied(List<Integer> before, List<SemanticTokensEdit> edits) {
        List<Integer> after = new ArrayList<>(before);
        for (SemanticTokensEdit edit : edits) {
            List<Integer> stretch = after.subList(edit.getStart(), edit.getStart() + edit.getDeleteCount());
            stretch.clear();
            stretch.addAll(edit.getData());
        }
        return after;
    }

    private static List<Integer> colours(String text) {
        Marked marked = Marked.of(text);
        return Colours.of(marked.view(), marked.path());
    }

    @Test
    void whatHasNotChangedNeedsNoEdit() {
        assertEquals(List.of(), Changes.between(List.of(), List.of()));
        assertEquals(List.of(), Changes.between(colours("enum hue { A = 1; }"), colours("enum hut { B = 7; }")));
    }

    @Test
    void aWordMoreIsAWordMore() {
        List<SemanticTokensEdit> edits = Changes.between(colours("enum hue { A = 1; }"), colours("enum hue { A = bit 1; }"));
        assertEquals(1, edits.size());
        assertTrue(edits.getFirst().getDeleteCount() <= 5 && edits.getFirst().getData().size() <= 10, edits.toString());
    }

    @Test
    void editsLeadToWhatIsThereNow() {
        String text = Marked.resource("lamps.uapi");
        Random random = new Random(8);
        List<Integer> before = colours(text);
        for (int i = 0; i < 300; i++) {
            int start = random.nextInt(text.length());
            int end = Math.min(text.length(), start + random.nextInt(40));
            List<Integer> after = colours(text.substring(0, start) + text.substring(end));
            assertEquals(after, applied(before, Changes.between(before, after)));
            before = after;
        }
    }
}
