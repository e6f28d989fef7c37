package dev.uapi.languageserver.feature.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Source;
import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.View;
import dev.uapi.languageserver.feature.WholeSpec;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.FoldingRange;
import org.junit.jupiter.api.Test;

final class FoldingRangesTest {
    /// Lines from 1: the one that stays, and the last that folds away.
    private static List<String> folded(String text) {
        Marked marked = Marked.of(text);
        return FoldingRanges.in(marked.view(), marked.path()).stream().map(FoldingRangesTest::shown).toList();
    }

    private static String shown(FoldingRange range) {
        return range.getKind().substring(0, 3).toLowerCase(Locale.ROOT) + " " + (range.getStartLine() + 1) + "-" + (range.getEndLine() + 1);
    }

    @Test
    void everythingOfSeveralLinesFolds() {
        assertEquals(
                List.of(
                        "reg 20-28", "reg 34-38", "reg 44-75", "reg 55-60", "reg 66-69", "reg 79-82", "reg 89-96", "reg 92-95",
                        "reg 100-102", "reg 106-108", "reg 112-121", "reg 125-129", "reg 133-145", "reg 138-144"),
                folded(Marked.resource("window.uapi")).stream().filter(range -> range.startsWith("reg")).skip(1).toList());
    }

    @Test
    void importsAndCommentsFoldTogether() {
        assertEquals(
                List.of("imp 2-4", "com 5-6", "com 8-11"),
                folded("""
                        uapi 1;
                        import panes;
                        import frames;
                        import other (ONE);
                        // one
                        /// two

                        /* three
                           four */
                        // five
                        /// six
                        enum hue { HUE_RED = 1; } // seven
                        // eight

                        import alone;
                        """));
    }

    @Test
    void whatClosesInTheMiddleOfALineFoldsWithIt() {
        assertEquals(List.of("reg 1-2"), folded("enum hue { HUE_RED = 1;\n    HUE_BLUE = 2; }\n"));
        assertEquals(List.of("reg 1-2"), folded("basic command DIM = 1 (struct dim) { example { a = 1,\n b = 2 }; }\n").subList(0, 1));
    }

    @Test
    void brokenTextFoldsAsFarAsItGoes() {
        assertEquals(List.of("reg 1-3", "reg 4-5"), folded("struct one {\n    in u32 a of\n    in }\nstruct two {\n    in u32 b;"));
        assertEquals(List.of(), folded(""));
        assertEquals(List.of(), folded("}}\n{({[\n"));
    }

    @Test
    void rangesOfTheSpecificationAreInItAndNeverCross() {
        View view = WholeSpec.view();
        for (Source source : view.analysis().files()) {
            List<FoldingRange> ranges = FoldingRanges.in(view, source.path());
            long blocks = source.text().lines().mapToLong(FoldingRangesTest::left).sum();
            assertEquals(blocks, ranges.stream().filter(range -> range.getKind().equals("region")).count(), source.path());
            for (FoldingRange range : ranges) {
                assertTrue(range.getStartLine() < range.getEndLine() && range.getEndLine() < source.lines(), range.toString());
                assertTrue(ranges.stream().noneMatch(other -> cross(range, other)), range.toString());
            }
        }
    }

    /// How many brackets a line leaves open.
    private static long left(String line) {
        int open = 0;
        for (char character : line.replaceAll("//.*|\"[^\"]*\"", "").toCharArray()) {
            open = "{([".indexOf(character) >= 0 ? open + 1 : "})]".indexOf(character) >= 0 ? Math.max(0, open - 1) : open;
        }
        return open;
    }

    private static boolean cross(FoldingRange one, FoldingRange other) {
        return one.getStartLine() < other.getStartLine()
                && other.getStartLine() < one.getEndLine()
                && one.getEndLine() < other.getEndLine();
    }
}
