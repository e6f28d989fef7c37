package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Specification;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Names of other descriptions.
final class ImportsTest {
    private static final String HOUSE = """
            uapi 1;
            /// Houses.
            description house { since 6.2; known through 6.12; allow UAPI0601 "as ever"; }
            import street (NUMBER, street_side);
            device house "/dev/house" { ioctl _IOWR 'h'; extensible; }
            object ROOM made by HOUSE_BUILD;
            basic command HOUSE_BUILD = 1 (struct house_build) {
                in  u32 number is NUMBER;
                in  u32 side   of street_side;
                out u32 room   makes ROOM;
                required;
                responds whole;
                fails ENOENT no_number when number unknown;
                fails EINVAL no_side   when side has unknown or side == STREET_LEFT;
            }
            """;

    private static final String STREET = """
            uapi 1;
            /// Streets.
            description street { since 6.2; known through 6.12; allow UAPI0601 "as ever"; }
            import house (ROOM, HOUSE_BUILD);
            device street "/dev/street" { ioctl _IOWR 's'; extensible; }
            object NUMBER made by STREET_NUMBER holds ROOM;
            enum street_side { STREET_LEFT = 0; STREET_RIGHT = 1; }
            basic command STREET_NUMBER = 1 (struct street_number) {
                in  u32 room is ROOM;
                out u32 id   makes NUMBER;
                required;
                responds whole;
                fails ENOENT no_room when room unknown;
            }
            """;

    @Test
    void twoDescriptionsMayImportOneAnother() {
        assertEquals(List.of(), codes(HOUSE, STREET));
        Specification both = analysis(HOUSE, STREET).specification().orElseThrow();
        assertEquals(List.of("house", "street"), both.descriptions().stream().map(Description::name).toList());
        assertEquals(List.of("ROOM"), both.descriptions().getFirst().objects().stream().map(ObjectType::name).toList());
    }

    @Test
    void makersMayBeInAnotherDescription() {
        String street = STREET.replace("object NUMBER made by STREET_NUMBER", "object NUMBER made by HOUSE_BUILD");
        assertEquals(List.of(Code.MAKERS_DISAGREE, Code.MAKERS_DISAGREE), codes(HOUSE, street));
        String house = HOUSE.replace("in  u32 side   of street_side;", "out u32 side   makes NUMBER;")
                .replace("side has unknown or side", "number");
        assertEquals(List.of(), codes(house, street.replace("out u32 id   makes NUMBER;", "out u32 id;")));
    }

    @Test
    void whatIsImportedIsNotHandedOn() {
        String street = STREET.replace("import house (ROOM, HOUSE_BUILD)", "import house (ROOM, NUMBER)");
        assertEquals(List.of(Code.UNKNOWN_NAME), codes(HOUSE, street));
    }

    @Test
    void theSameNameInTwoDescriptionsIsTwoThings() {
        String street = STREET.replace("import house (ROOM, HOUSE_BUILD);", "object ROOM;").replace("device street", "device house");
        assertEquals(List.of(), codes(HOUSE, street));
    }

    private static List<Code> codes(String house, String street) {
        return analysis(house, street).diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static Analysis analysis(String house, String street) {
        return Analysis.of(List.of(new Source("house.uapi", house), new Source("street.uapi", street)), Sources.NONE);
    }
}
