package dev.uapi.languageserver.feature.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.Positions;
import dev.uapi.languageserver.Uris;
import dev.uapi.languageserver.View;
import dev.uapi.languageserver.feature.WholeSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.SymbolTag;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.junit.jupiter.api.Test;

final class WorkspaceSymbolsTest {
    private static final View LAMPS = Marked.of(Marked.resource("lamps.uapi")).view();

    private static List<String> found(View view, String typed) {
        return WorkspaceSymbols.find(view, typed).stream().map(WorkspaceSymbol::getName).toList();
    }

    @Test
    void theBestComeFirst() {
        View view = Marked.of("""
                enum hue { MY_HUE = 1; OLD_HUE = 2; HUES = 3; TRUEHUE = 4; HIGH_BLUE = 5; RED = 6; }
                struct lamp { in u32 hue; }
                """).view();
        assertEquals(List.of("hue", "hue", "HUES", "MY_HUE", "OLD_HUE", "TRUEHUE", "HIGH_BLUE"), found(view, "hue"));
        assertEquals(List.of("", "lamp"), WorkspaceSymbols.find(view, "HUE").stream().limit(2)
                .map(symbol -> Optional.ofNullable(symbol.getContainerName()).orElse("")).toList());
    }

    @Test
    void lettersMayBeLeftOut() {
        assertEquals(List.of("LAMP_BRIGHT"), found(LAMPS, "lmpbri"));
        assertEquals(List.of("BLINKING", "LAMP_BLINKING"), found(LAMPS, " blink"));
        assertEquals(List.of("LAMP_ALLOC", "lamp_alloc"), found(LAMPS, "alloc"));
        assertEquals(List.of(), found(LAMPS, "tgirb"));
    }

    @Test
    void nothingTypedFindsEverythingThatHasANameOfItsOwn() {
        List<String> all = found(LAMPS, "");
        assertTrue(all.containsAll(List.of("lamps", "LAMP", "LAMP_RED", "lamp_set", "out_id", "no_such_lamp")), all.toString());
        assertEquals("LAMP", all.getFirst());
        assertEquals(1, all.stream().filter("LAMP_BLINKING"::equals).count());
    }

    @Test
    void namesOfAllFilesAreFoundWhereTheyAreGiven() {
        Source lamps = new Source("/described/lamps.uapi", "uapi 1;\n/* ä */ enum lamp_hue { LAMP_RED = 1 deprecated \"why\"; }");
        Source doors = new Source("/described/doors.uapi", "uapi 1;\nenum door_hue { DOOR_RED = 1; }");
        View view = new View(Analysis.of(List.of(doors, lamps), Sources.NONE), Positions.UTF_8, Optional.empty());
        WorkspaceSymbol red = WorkspaceSymbols.find(view, "red").get(1);
        assertEquals(Uris.uri("/described/lamps.uapi"), red.getLocation().getLeft().getUri());
        assertEquals(25, red.getLocation().getLeft().getRange().getStart().getCharacter());
        assertEquals("lamp_hue", red.getContainerName());
        assertEquals(List.of(SymbolTag.Deprecated), red.getTags());
    }

    @Test
    void brokenTextIsFoundToo() {
        assertEquals(List.of("hue", "HUE_R"), found(Marked.of("struct { in u32\nenum hue { HUE_R").view(), "hue"));
        assertEquals(List.of(), found(Marked.of("").view(), ""));
    }

    @Test
    void thereIsAnEndToWhatIsFound() {
        String members = IntStream.range(0, 2000).mapToObj(i -> "M" + i + " = " + i + ";").reduce("", String::concat);
        assertEquals(WorkspaceSymbols.MOST, found(Marked.of("enum many { " + members + " }").view(), "").size());
    }

    @Test
    void theSpecificationIsSearched() {
        View view = WholeSpec.view();
        assertEquals("IOMMU_IOAS_MAP", found(view, "ioas_map").getFirst());
        assertEquals("iommu_ioas_map", found(view, "ioas_map").get(1));
        assertTrue(found(view, "vfdevbind").contains("VFIO_DEVICE_BIND_IOMMUFD"));
    }
}
