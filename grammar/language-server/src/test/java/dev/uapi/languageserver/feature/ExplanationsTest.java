package dev.uapi.languageserver.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.View;
import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.junit.jupiter.api.Test;

final class ExplanationsTest {
    private static Optional<String> explained(String marked) {
        Marked text = Marked.of(marked);
        return Explanations.at(text.view(), text.path(), text.offset()).map(ExplanationsTest::text);
    }

    private static String text(Hover hover) {
        return hover.getContents().getRight().getValue();
    }

    @Test
    void whatIsWrongIsExplainedWhereItIs() {
        String text = explained("uapi 1;\nstruct lamp { in u32 a of h<|>ue; }\n").orElseThrow();
        assertTrue(text.startsWith("**UAPI0201: An unknown name**\n\n"), text);
        assertFalse(text.contains("```"), text);
    }

    @Test
    void theNameComesFirst() {
        String text = explained("uapi 1;\nstruct lamp { in u32 a; in aligned_u64 <|>b; }\n").orElseThrow();
        assertTrue(text.startsWith("**field** `b`"), text);
        assertTrue(text.contains("\n\n---\n\n**UAPI0301: "), text);
    }

    @Test
    void whereNothingIsWrongOnlyTheNameIsTold() {
        Marked text = Marked.of("uapi 1;\n/// A lamp.\nstruct l<|>amp {\n    /// A field.\n    in u32 a;\n}\n");
        View view = text.view();
        String told = Explanations.at(view, text.path(), text.offset()).map(ExplanationsTest::text).orElseThrow();
        assertEquals(Hovers.at(view, text.path(), text.offset()).map(ExplanationsTest::text).orElseThrow(), told);
        assertEquals(Optional.empty(), explained("uapi 1;\n  <|>  \n"));
    }

    @Test
    void everyRuleHasAPage() {
        assertTrue(Explanations.page("UAPI0403").orElseThrow().startsWith("# UAPI0403: A number that somebody else uses\n"));
        assertEquals(Optional.empty(), Explanations.page("UAPI9999"));
    }
}
