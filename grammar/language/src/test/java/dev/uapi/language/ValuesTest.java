package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.EnumType.Member;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a checked description says of enums and flags.
final class ValuesTest {
    private final Description window =
            Samples.analyze(Samples.source("window").text()).specification().orElseThrow().descriptions().getFirst();

    @Test
    void aSecondNameHasTheValueOfTheFirst() {
        Member second = member("WINDOW_GLASS_DEFAULT");
        assertEquals(Optional.of("WINDOW_GLASS_NONE"), second.alias());
        assertEquals(0, second.value());
    }

    @Test
    void severalFlagsMakeAMask() {
        assertEquals(3, member("WINDOW_YELLOW").value());
        assertEquals(Optional.empty(), member("WINDOW_YELLOW").alias());
        assertEquals(3, type("window_colour").mask());
    }

    @Test
    void aPayloadHasAStructureAndPerhapsAVendor() {
        assertEquals(Optional.of("window_murano"), member("WINDOW_GLASS_MURANO").carries().map(Struct::name));
        assertEquals(Optional.of("murano"), member("WINDOW_GLASS_MURANO").vendor());
    }

    @Test
    void aMemberHadAnotherNameUntilARelease() {
        Member renamed = member("WINDOW_GLASS_MURANO");
        assertEquals("WINDOW_GLASS_OLD", renamed.nameIn(new Release(6, 9, 0)));
        assertEquals("WINDOW_GLASS_MURANO", renamed.nameIn(new Release(6, 10, 0)));
    }

    @Test
    void whatIsDeprecatedSaysWhatToUse() {
        assertEquals(Optional.of("WINDOW_GLASS_NONE breaks less"), member("WINDOW_GLASS_THIN").deprecated());
    }

    @Test
    void theHeaderMaySpellItOtherwise() {
        assertEquals(EnumType.Spelling.TAG, type("window_flags").spelling());
        assertEquals(EnumType.Spelling.MACROS, type("window_glass").spelling());
        assertEquals(EnumType.Spelling.ANONYMOUS, type("window_colour").spelling());
    }

    @Test
    void onlyTheElementsOfAnArrayHaveALengthEach() {
        String text = Samples.source("window").text()
                + """
                /// Boards.
                struct window_boards {
                    /// Where they are.
                    in aligned_u64 boards points to struct window_sill;
                    /// How long each is.
                    in aligned_u64 length bytes of each boards;
                }
                """;
        assertEquals(List.of(Code.BAD_PREDICATE), Samples.analyze(text).diagnostics().stream().map(Diagnostic::code).toList());
    }

    @Test
    void payloadsAndTheirEnumCannotNeedOneAnother() {
        String text = Samples.source("window").text()
                + """
                /// Shapes.
                enum window_shape {
                    /// Round.
                    WINDOW_ROUND = 0 carries struct window_round;
                }

                /// Round.
                struct window_round {
                    /// Its shape again.
                    in u32 shape of window_shape;
                }
                """;
        List<Diagnostic> found = Samples.analyze(text).diagnostics();
        assertTrue(found.stream().anyMatch(problem -> problem.code() == Code.STRUCT_IN_ITSELF), found::toString);
    }

    private EnumType type(String name) {
        return window.enums().stream().filter(type -> type.name().equals(name)).findFirst().orElseThrow();
    }

    private Member member(String name) {
        return window.enums().stream()
                .flatMap(type -> type.members().stream())
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
