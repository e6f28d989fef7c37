package dev.uapi.languageserver.feature.outline;

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
import org.eclipse.lsp4j.SelectionRange;
import org.junit.jupiter.api.Test;

final class SelectionRangesTest {
    /// What is selected, step by step.
    private static List<String> steps(View view, Source source, int offset) {
        List<String> steps = new ArrayList<>();
        for (SelectionRange range = SelectionRanges.at(view, source.path(), offset); range != null; range = range.getParent()) {
            int start = view.positions().offset(source, range.getRange().getStart());
            steps.add(source.text().substring(start, view.positions().offset(source, range.getRange().getEnd())));
        }
        return steps;
    }

    private static List<String> steps(String text) {
        Marked marked = Marked.of(text);
        return steps(marked.view(), marked.source(), marked.offset());
    }

    @Test
    void aFieldGrowsByItsClauses() {
        assertEquals(
                List.of(
                        "a", "a + 1", "a + 1 == 2", "a + 1 == 2 and not b has C", "when a + 1 == 2 and not b has C",
                        "in u32 b when a + 1 == 2 and not b has C;", "in u32 a; in u32 b when a + 1 == 2 and not b has C;",
                        "{ in u32 a; in u32 b when a + 1 == 2 and not b has C; }",
                        "struct s { in u32 a; in u32 b when a + 1 == 2 and not b has C; }",
                        "/// Doc.\nstruct s { in u32 a; in u32 b when a + 1 == 2 and not b has C; }",
                        "uapi 1;\n/// Doc.\nstruct s { in u32 a; in u32 b when a + 1 == 2 and not b has C; }\n"),
                steps("uapi 1;\n/// Doc.\nstruct s { in u32 a; in u32 b when <|>a + 1 == 2 and not b has C; }\n"));
    }

    @Test
    void whatStandsBetweenCommasIsAStep() {
        assertEquals(
                List.of("lamp", "id = lamp", "id = lamp, flags = ON", "{ id = lamp, flags = ON }", "try SET { id = lamp, flags = ON };"),
                steps("extension E (lamp is LAMP) { try SET { id = la<|>mp, flags = ON }; }").subList(0, 5));
    }

    @Test
    void commentsGrowToThoseAroundThem() {
        assertEquals(
                List.of("// two", "/// One.\n// two", "/// One.\n// two\nobject LAMP;"),
                steps("/// One.\n// t<|>wo\nobject LAMP;"));
        assertEquals(List.of("// end", "object A;\n// end"), steps("object A;\n// e<|>nd"));
    }

    @Test
    void whereNothingIsTheFileIs() {
        assertEquals(List.of(""), steps("<|>"));
        assertEquals(List.of("{", "struct {", "\nstruct {"), steps("\nstruct {<|>"));
        assertEquals(List.of("b", "in u32 b", "{ in u32 b", "struct a { in u32 b"), steps("struct a { in u32 b<|>"));
    }

    @Test
    void placesAreCountedAsTheClientDoes() {
        Marked text = Marked.of("/* ä😀 */ object LA<|>MP; object HAT;");
        View bytes = new View(text.view().analysis(), Positions.UTF_8, Optional.empty());
        assertEquals("LAMP", steps(bytes, text.source(), text.offset()).getFirst());
    }

    @Test
    void everySelectionOfTheSpecificationGrows() {
        View view = WholeSpec.view();
        for (Source source : view.analysis().files()) {
            for (int offset = 0; offset <= source.text().length(); offset += 3) {
                List<String> steps = steps(view, source, offset);
                for (int i = 1; i < steps.size(); i++) {
                    assertTrue(steps.get(i).length() > steps.get(i - 1).length(), steps.toString());
                    assertTrue(steps.get(i).contains(steps.get(i - 1)), steps.toString());
                }
                assertEquals(source.text(), steps.getLast());
            }
        }
    }
}
