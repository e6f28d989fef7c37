package dev.uapi.languageserver.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.Positions;
import dev.uapi.languageserver.View;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DefinitionsTest {
    private static final String LAMPS = """
            uapi 1;
            description lamps { since 6.2; header <linux/lamps.h>; prefix LAMP_; }
            device lamps "/dev/lamps" { ioctl _IO 'l' from 0; }
            enum hue { HUE_RED = 1; }
            object LAMP made by LAMP_TAKE;
            basic command LAMP_MAKE = 1 (struct lamp_make) { out u32 id makes LAMP; in u32 hue of hue; }
            basic command LAMP_TAKE = 2 (struct lamp_take) { in u32 id is LAMP; out s32 fd fd of room; in u32 bits bits 0 to 3 low of hue; }
            fd room { }
            extension GLOW (lamp is LAMP) = 3 { adds HUE_RED; query LAMP_TAKE { id = lamp } gives 1; }
            """;

    private static List<String> definition(Marked at) {
        View view = at.view();
        return Shown.locations(view, Definitions.definition(view, at.path(), at.offset()));
    }

    private static Marked lamps(String behind) {
        return Marked.of(LAMPS.replace(behind, behind + "<|>"));
    }

    private static List<String> typeDefinition(String behind) {
        Marked at = lamps(behind);
        View view = at.view();
        return Shown.locations(view, Definitions.typeDefinition(view, at.path(), at.offset()));
    }

    private static List<String> implementation(String behind) {
        Marked at = lamps(behind);
        View view = at.view();
        return Shown.locations(view, Definitions.implementation(view, at.path(), at.offset()));
    }

    @Test
    void aNameLeadsToWhereItIsGiven() {
        assertEquals(List.of("window 46:24 flags"), definition(Marked.behind("window.uapi", "in       when fl")));
        assertEquals(List.of("window 89:17 EXT_WIDE"), definition(Marked.behind("window.uapi", "became ROWS, EXT_W")));
        assertEquals(List.of("window 67:22 not_you"), definition(Marked.behind("window.uapi", "excludes not_")));
        assertEquals(List.of("window 133:26 window"), definition(Marked.behind("window.uapi", "{ id = win")));
    }

    @Test
    void whereANameIsGivenItLeadsToItself() {
        assertEquals(List.of("window 44:15 WINDOW_OPEN"), definition(Marked.behind("window.uapi", "basic command WINDOW_OP")));
    }

    @Test
    void anImportLeadsToItsFileAndANameOfItToThere() {
        Source lamps = new Source("/described/lamps.uapi", "uapi 1;\ndescription lamps { since 6.2; }\nenum hue { HUE_RED = 1; }\n");
        Marked at = Marked.of("/described/house.uapi", "uapi 1;\ndescription house { since 6.2; }\nimport la<|>mps (h<|>ue);\n");
        View view = new View(Analysis.of(List.of(at.source(), lamps), Sources.NONE), Positions.UTF_16, Optional.empty());
        assertEquals(List.of("lamps 1:1 "), Shown.locations(view, Definitions.definition(view, at.path(), at.offsets().get(0))));
        assertEquals(List.of("lamps 3:6 hue"), Shown.locations(view, Definitions.definition(view, at.path(), at.offsets().get(1))));
    }

    @Test
    void whatHasNoMeaningLeadsNowhere() {
        assertEquals(List.of(), definition(Marked.of("uapi 1;\nenum hue { HUE_RED = <|>1; }")));
        assertEquals(List.of(), definition(Marked.of("<|>")));
        assertEquals(List.of(), definition(Marked.behind("window.uapi", "fails ENOSPC")));
    }

    @Test
    void whatHasATypeLeadsThere() {
        assertEquals(List.of("lamps 4:6 hue"), typeDefinition("in u32 hue"));
        assertEquals(List.of("lamps 5:8 LAMP"), typeDefinition("out u32 id"));
        assertEquals(List.of("lamps 8:4 room"), typeDefinition("out s32 fd"));
        assertEquals(List.of("lamps 4:6 hue"), typeDefinition("0 to 3 low"));
        assertEquals(List.of(), typeDefinition("in u32 bits"));
        assertEquals(List.of("lamps 5:8 LAMP"), typeDefinition("GLOW (lamp"));
        assertEquals(List.of("lamps 4:6 hue"), typeDefinition("{ HUE_RED"));
    }

    @Test
    void whatMakesAThingRealIsFound() {
        assertEquals(List.of("lamps 4:12 HUE_RED"), implementation("extension GLOW"));
        assertEquals(List.of("lamps 6:15 LAMP_MAKE", "lamps 7:15 LAMP_TAKE"), implementation("object LAMP"));
        assertEquals(List.of("lamps 7:15 LAMP_TAKE"), implementation("fd room"));
        assertEquals(List.of("lamps 9:11 GLOW"), implementation("command LAMP_TAKE"));
        assertEquals(List.of(), implementation("command LAMP_MAKE"));
    }

    @Test
    void brokenTextStillLeads() {
        Marked at = Marked.of("""
                uapi 1;
                enum hue { HUE_RED = 1; }
                basic command LAMP_MAKE = 1 (struct lamp_make) { in u32 hue of h<|>ue; in u32
                """);
        assertEquals(List.of("lamps 2:6 hue"), definition(at));
    }

    @Test
    void everyPositionOfTheSpecificationHasAnAnswer() {
        View view = WholeSpec.view();
        assertTrue(WholeSpec.answers(view, (path, at) -> !Definitions.definition(view, path, at).isEmpty()) > 20_000);
        assertTrue(WholeSpec.namesAnswered(view, (path, at) -> !Definitions.typeDefinition(view, path, at).isEmpty()) > 50);
        assertTrue(WholeSpec.namesAnswered(view, (path, at) -> !Definitions.implementation(view, path, at).isEmpty()) > 50);
    }
}
