package dev.uapi.language.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.fix.Numbering.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NumberingsTest {
    private static final String LAMPS = """
            uapi 1;

            /// Lamps.
            description lamps {
                since 6.1;
                known through 7.0;
                allow UAPI0412 "small";
                omits LAMP_OLD_*, lamp_old "gone";
            }

            /// All lamps.
            device lamps "/dev/lamps" {
                ioctl _IO 'L' from 0x10;
                extensible;
                unknown fails ENOTTY;
                claims 0x13 "another tree";
            }

            /// The lamps of a wall.
            device wall "/dev/wall" {
                ioctl _IO 'L' from 0x40;
                extensible;
                unknown fails ENOTTY;
            }

            /// What a lamp does.
            flags lamp_flags as macros prefix LAMP_ {
                /// It is on.
                LAMP_ON = bit 8;
                /// It was dim.
                LAMP_DIM = bit 10 until 6.5;
            }

            /// Which lamp.
            enum lamp_place {
                /// In the hall.
                LAMP_PLACE_HALL = 1;
                /// No lamp.
                LAMP_PLACE_NONE = 255;
            }

            /// Switches a lamp.
            basic command LAMP_SET = 0x10 (struct lamp_set) on lamps {
                /// What to do.
                in u16 flags of lamp_flags bits 0 to 3 level;
                /// Which one.
                in u8 place of lamp_place;
                in u8 __reserved zero;
                required;
                fails EINVAL bad_flags "unknown" when flags has unknown;
                fails EINVAL reserved "not 0" when __reserved != 0;
            }

            /// What a lamp did.
            basic command LAMP_BLINK = 0x12 no argument on lamps until 6.4 { }

            /// Switches a wall.
            basic command WALL_SET = 0x40 no argument on wall { }
            """;

    private static List<Numbering> numberings() {
        Analysis analysis = Analysis.of(List.of(new Source("lamps.uapi", LAMPS)), (_, _) -> Optional.empty());
        return Numberings.of(analysis.specification().orElseThrow(() -> new AssertionError(analysis.diagnostics())));
    }

    @Test
    void devicesThatBeginElsewhereHaveStretchesOfTheirOwn() {
        Numbering lamps = numberings().get(0);
        assertEquals(List.of(Kind.IOCTL, "0x4c", List.of("/dev/lamps"), 0x10L, 0xFFL),
                List.of(lamps.kind(), lamps.name(), lamps.where(), lamps.first(), lamps.last()));
        assertEquals(List.of("/dev/wall"), numberings().get(1).where());
        Map<Long, List<String>> taken = Map.of(0x10L, List.of("LAMP_SET"), 0x12L, List.of("LAMP_BLINK"), 0x40L, List.of("WALL_SET"));
        assertEquals(taken, lamps.taken());
        assertEquals(taken, numberings().get(1).taken());
        assertEquals(new Vacancy(Optional.of(0x41L), List.of(new Stretch(0x11, 0x11), new Stretch(0x14, 0x3F))), lamps.vacancy());
    }

    @Test
    void whatAnotherTreeHasIsClaimedAndWhatIsLeftOutIsTold() {
        assertEquals(Map.of(0x13L, "another tree"), numberings().get(0).claimed());
        assertEquals(List.of("LAMP_OLD_*"), numberings().get(0).omitted());
    }

    @Test
    void flagsHaveTheBitsOfTheirFieldWithoutThoseThatHaveAName() {
        Numbering flags = numberings().get(2);
        assertEquals(List.of(Kind.FLAGS, "lamp_flags", 15L), List.of(flags.kind(), flags.name(), flags.last()));
        assertEquals(new Vacancy(Optional.of(11L), List.of(new Stretch(4, 7), new Stretch(9, 9))), flags.vacancy());
        assertEquals(List.of("level"), flags.taken().get(3L));
    }

    @Test
    void anEnumHasTheValuesThatItsNarrowestFieldHolds() {
        assertEquals(
                new Vacancy(Optional.empty(), List.of(new Stretch(0, 0), new Stretch(2, 254))), numberings().get(3).vacancy());
    }
}
