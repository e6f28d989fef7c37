package dev.uapi.languageserver.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Analysis;
import dev.uapi.language.Sources;
import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.Positions;
import dev.uapi.languageserver.View;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentHighlight;
import org.junit.jupiter.api.Test;

final class ReferencesTest {
    private static List<String> references(String behind, boolean declaration) {
        Marked at = Marked.behind("window.uapi", behind);
        View view = at.view();
        return Shown.locations(view, References.at(view, at.path(), at.offset(), declaration));
    }

    private static List<String> highlights(View view, Marked at) {
        return Highlights.at(view, at.path(), at.offset()).stream().map(light -> shown(view, at, light)).toList();
    }

    private static String shown(View view, Marked at, DocumentHighlight light) {
        return light.getKind() + " " + Shown.range(view, at.source(), light.getRange());
    }

    @Test
    void whateverIsNamedIsFoundWhereverItIsNamed() {
        List<String> used = List.of("window 90:38 EXT_WIDE", "window 102:18 EXT_WIDE");
        assertEquals(used, references("basic extension EXT_W", false));
        assertEquals("window 89:17 EXT_WIDE", references("basic extension EXT_W", true).getFirst());
        assertEquals(List.of("window 95:20 view", "window 118:13 view"), references("out u32 vi", true));
        assertEquals(List.of("window 67:22 not_you", "window 142:18 not_you"), references("excludes not_", true));
    }

    @Test
    void aKernelsNameIsFoundToo() {
        assertEquals(List.of("window 93:9 ENOENT", "window 121:11 ENOENT", "window 129:11 ENOENT"), references("        ENOE", true));
    }

    @Test
    void givingANameIsWritingAndUsingItIsReading() {
        Marked at = Marked.behind("window.uapi", "in  s32          f");
        assertEquals(List.of("Write 58:26 fd", "Read 74:60 fd", "Read 138:70 fd"), highlights(at.view(), at));
    }

    @Test
    void lightIsOnlyShedOnTheFileAndCountedInItsUnits() {
        Marked at = Marked.of("uapi 1;\n/* \u00e4 */ enum h<|>ue { HUE_RED = 1; }\nstruct lamp { in u32 a of hue; }\n");
        Marked other = Marked.of("/described/other.uapi", "uapi 1;\npart of lamps;\nstruct lump { in u32 a of hue; }");
        View view = new View(Analysis.of(List.of(at.source(), other.source()), Sources.NONE), Positions.UTF_8, Optional.empty());
        assertEquals(List.of("Write 2:15 hue", "Read 3:27 hue"), highlights(view, at));
        assertEquals(
                List.of("lamps 2:15 hue", "lamps 3:27 hue", "other 3:27 hue"),
                Shown.locations(view, References.at(view, at.path(), at.offset(), true)));
    }

    @Test
    void everyNameOfTheSpecificationHasAnAnswer() {
        View view = WholeSpec.view();
        assertTrue(WholeSpec.namesAnswered(view, (path, at) -> !References.at(view, path, at, true).isEmpty()) > 1_000);
        assertTrue(WholeSpec.namesAnswered(view, (path, at) -> !Highlights.at(view, path, at).isEmpty()) > 1_000);
    }
}
