package dev.uapi.languageserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.lsp4j.SemanticTokens;
import org.junit.jupiter.api.Test;

final class TokenHistoryTest {
    private static final List<Integer> DATA = List.of(0, 0, 3, 1, 0);

    @Test
    void eachFileHasItsOwn() {
        TokenHistory history = new TokenHistory();
        SemanticTokens one = history.all("one", DATA);
        SemanticTokens other = history.all("other", DATA);
        assertEquals(List.of(), history.since("one", one.getResultId(), DATA).getRight().getEdits());
        assertTrue(history.since("one", other.getResultId(), DATA).isLeft());
    }

    @Test
    void itDoesNotGrowWithoutEnd() {
        TokenHistory history = new TokenHistory();
        SemanticTokens first = history.all("first", DATA);
        SemanticTokens second = history.all("second", DATA);
        for (int i = 0; i < 15; i++) {
            history.all("file " + i, DATA);
        }
        assertTrue(history.since("second", second.getResultId(), DATA).isRight());
        assertTrue(history.since("first", first.getResultId(), DATA).isLeft());
    }
}
