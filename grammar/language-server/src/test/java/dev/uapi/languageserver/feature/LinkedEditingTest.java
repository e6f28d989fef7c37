package dev.uapi.languageserver.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.Positions;
import dev.uapi.languageserver.View;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.junit.jupiter.api.Test;

final class LinkedEditingTest {
    private static List<String> linked(Marked at) {
        return linked(at.view(), at);
    }

    private static List<String> linked(View view, Marked at) {
        return LinkedEditing.at(view, at.path(), at.offset()).map(LinkedEditingRanges::getRanges).orElse(List.of()).stream()
                .map(range -> Shown.range(view, at.source(), range))
                .toList();
    }

    @Test
    void aFieldIsLinkedToItsMentions() {
        assertEquals(List.of("57:26 rows", "60:64 rows"), linked(Marked.behind("window.uapi", "in  u32          ro")));
        assertEquals(
                List.of("1:19 a", "1:28 a", "1:38 a"),
                linked(Marked.of("struct s { in u32 <|>a; in u8[a] b when a == 1; }")));
    }

    @Test
    void aParameterIsLinkedToItsMentions() {
        assertEquals(List.of("133:26 window", "137:31 window"), linked(Marked.behind("window.uapi", "ROWS (win")));
    }

    @Test
    void whereTheNameIsOnlyUsedAnotherMayBeMeant() {
        assertEquals(List.of(), linked(Marked.of("struct s { in u32 a; in u8[<|>a] b; }")));
    }

    @Test
    void whatOthersSpeakOfIsNotLinked() {
        assertEquals(List.of(), linked(Marked.behind("window.uapi", "in  s32          f")));
        assertEquals(List.of(), linked(Marked.behind("window.uapi", "basic command WINDOW_OP")));
    }

    @Test
    void oneWordAloneIsNotLinked() {
        assertEquals(List.of(), linked(Marked.of("struct s { in u32 <|>a; }")));
        assertEquals(List.of(), linked(Marked.of("<|>")));
    }

    @Test
    void brokenTextIsLinkedInBytesToo() {
        Marked at = Marked.of("/* ä */ struct s { in u32 <|>a; in u8[a] b of");
        View bytes = new View(at.view().analysis(), Positions.UTF_8, Optional.empty());
        assertEquals(List.of("1:28 a", "1:37 a"), linked(bytes, at));
    }

    @Test
    void linkedPlacesOfTheSpecificationAllHaveTheName() {
        View view = WholeSpec.view();
        long linked = WholeSpec.namesAnswered(view, (path, at) -> LinkedEditing.at(view, path, at)
                .filter(ranges -> ranges.getRanges().stream()
                                .map(range -> Shown.text(view, view.source(path), range))
                                .distinct()
                                .count()
                        == 1)
                .isPresent());
        long all = WholeSpec.namesAnswered(view, (path, at) -> LinkedEditing.at(view, path, at).isPresent());
        assertEquals(all, linked);
        assertTrue(all > 100, "only " + all);
    }
}
