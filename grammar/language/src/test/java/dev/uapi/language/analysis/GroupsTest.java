package dev.uapi.language.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Files have to do with one another if one imports the other, or if they belong to one description; with others they have nothing to do.
final class GroupsTest {
    private static final String LAMP = """
            uapi 1;
            /// Lamps.
            description lamp { since 6.2; known through 6.12; allow UAPI0601 "as ever"; }
            device lamp "/dev/lamp" { ioctl _IOWR 'l'; extensible; }
            /// How bright.
            enum lamp_light { LAMP_DIM = 0; LAMP_BRIGHT = 1; }
            basic command LAMP_SWITCH = 1 (struct lamp_switch) {
                in u32 light of lamp_light;
                required;
                fails EINVAL no_light when light has unknown;
            }
            """;

    private static final String BELL = """
            uapi 1;
            /// Bells.
            description bell { since 6.2; known through 6.12; allow UAPI0601 "as ever"; }
            device bell "/dev/bell" { ioctl _IOWR 'b'; extensible; }
            extended command BELL_RING = 1 (struct bell_ring) {
                in u32 light of lamp_light;
                required;
                fails EINVAL     no_light when light has unknown;
                fails EOPNOTSUPP no_bell  "the machine has none";
            }
            /// Rings.
            extended extension RINGING since 6.2 {
                adds BELL_RING;
                try  BELL_RING { light = LAMP_DIM } {
                    EOPNOTSUPP absent "it cannot ring";
                    success    present;
                    undo nothing "it stops by itself";
                }
            }
            """;

    private static final String IMPORT = "import lamp (lamp_light);\n";

    private static final Source LAMPS = new Source("lamp.uapi", LAMP);

    @Test
    void aChangeLeavesAloneWhatHasNothingToDoWithIt() {
        Groups before = groups(LAMPS, bell(""), Groups.NONE);
        Groups after = groups(LAMPS, bell("// louder\n"), before);
        assertEquals(2, after.all().size());
        assertSame(before.with("lamp.uapi").orElseThrow(), after.with("lamp.uapi").orElseThrow());
        assertNotSame(before.with("bell.uapi").orElseThrow(), after.with("bell.uapi").orElseThrow());
    }

    @Test
    void anImportTiesDescriptionsTogether() {
        Groups together = groups(LAMPS, bell(IMPORT), groups(LAMPS, bell(""), Groups.NONE));
        assertEquals(1, together.all().size());
        assertSame(together.about("bell").orElseThrow(), together.about("lamp").orElseThrow());
    }

    @Test
    void partsOfOneDescriptionAreTiedTogetherWhereverTheyAre() {
        Source one = new Source("one/lamp.uapi", LAMP);
        Source other = new Source("other/lamp.uapi", LAMP.replace("LAMP_SWITCH", "LAMP_BREAK"));
        assertEquals(1, groups(one, other, Groups.NONE).all().size());
    }

    @Test
    void whatIsKnownIsThatOfAFreshLookWhenAnImportComesAndGoes() {
        Analysis analysis = analysis(bell(""));
        for (String text : List.of("im", "import lamp ();", IMPORT, "import lamp (lamp_lights);\n", IMPORT, "", IMPORT)) {
            analysis = analysis.with(bell(text));
            assertEquals(analysis(bell(text)).diagnostics(), analysis.diagnostics(), text);
            assertEquals(analysis(bell(text)).specification(), analysis.specification(), text);
        }
        assertEquals(List.of(), analysis.diagnostics());
    }

    @Test
    void aDescriptionIsNotExcusedByOneItHasNothingToDoWith() {
        Source alone = bell("/// How bright.\nenum lamp_light { LAMP_DIM = 0; }\n");
        assertEquals(List.of(Code.NOTHING_BASIC), analysis(alone).diagnostics().stream().map(Diagnostic::code).toList());
    }

    private static Source bell(String more) {
        return new Source("bell.uapi", BELL.replace("device bell", more + "device bell"));
    }

    private static Groups groups(Source one, Source other, Groups before) {
        return before.next(new Loader(Sources.NONE, before.known()).load(List.of(one, other)));
    }

    private static Analysis analysis(Source bells) {
        return Analysis.of(List.of(LAMPS, bells), Sources.NONE);
    }
}
