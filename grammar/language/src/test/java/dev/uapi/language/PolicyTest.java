package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.diagnostic.Policy;
import dev.uapi.language.diagnostic.Policy.House;
import dev.uapi.language.diagnostic.Policy.Level;
import dev.uapi.language.diagnostic.Policy.Suppression;
import dev.uapi.language.diagnostic.Profile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a project makes of findings.
final class PolicyTest {
    private static final Source PROJECT = new Source("uapi.json", "{ the suppressions }");

    private static final String HEAD = """
            uapi 1;

            /// Lamps.
            description lamp { since 6.2; known through 6.12; }

            """;

    /// One error that may be allowed, a hole in front of `address`; one warning, nothing documents the structure.
    private static final Source HOLE = new Source("old/lamp.uapi", HEAD + """
            struct lamp {
                /// How wide it is.
                in u32 width;
                /// Where it is.
                in aligned_u64 address;
            }
            """);

    @Test
    void withoutOneEveryRuleIsAsTheLanguageHasIt() {
        Analysis analysis = Analysis.of(List.of(HOLE), Sources.NONE);
        assertEquals(List.of("UAPI0601 warning", "UAPI0301 error"), told(analysis));
        assertEquals(told(analysis), told(under(Policy.DEFAULT)));
    }

    @ParameterizedTest
    @CsvSource({"WARNING,UAPI0301 warning", "HINT,UAPI0301 hint"})
    void whatMayBeAllowedCanBeTakenMoreLightly(Level level, String expected) {
        Analysis analysis = under(new Policy(Map.of(Code.IMPLICIT_PADDING, level), List.of()));
        assertEquals(List.of("UAPI0601 warning", expected), told(analysis));
        assertTrue(analysis.specification().isPresent());
    }

    @Test
    void whatIsOffIsNotTold() {
        Analysis analysis = under(new Policy(Map.of(Code.IMPLICIT_PADDING, Level.OFF, Code.UNDOCUMENTED, Level.OFF), List.of()));
        assertEquals(List.of(), told(analysis));
        assertTrue(analysis.specification().isPresent());
    }

    @Test
    void aWarningCanBecomeAnErrorAndThenThereIsNoSpecification() {
        Analysis analysis = under(new Policy(Map.of(Code.IMPLICIT_PADDING, Level.OFF, Code.UNDOCUMENTED, Level.ERROR), List.of()));
        assertEquals(List.of("UAPI0601 error"), told(analysis));
        assertTrue(analysis.hasErrors());
        assertFalse(analysis.specification().isPresent());
    }

    @Test
    void aSuppressionIsAboutItsFilesOnly() {
        Source other = new Source("new/lamp2.uapi", HOLE.text().replace("lamp", "lamp2"));
        Analysis analysis = Analysis.of(List.of(HOLE, other), Sources.NONE, suppressing(Code.IMPLICIT_PADDING, "old/"));
        assertEquals(List.of("UAPI0601 warning", "UAPI0601 warning", "UAPI0301 error"), told(analysis));
        assertEquals("new/lamp2.uapi", analysis.diagnostics().getLast().place().source().path());
    }

    @Test
    void aSuppressionThatSuppressesNothingIsToldInItsPlace() {
        Diagnostic last = under(suppressing(Code.UNCHECKED_FLAGS, "old/")).diagnostics().getLast();
        assertEquals("nothing in `old/` breaks UAPI0408", last.message());
        assertEquals(Code.USELESS_ALLOW, last.code());
        assertEquals("uapi.json:1:3", last.place().toString());
    }

    @Test
    void whatIsSuppressedNowhereElseMayBeNeededByFilesThatAreNotLookedAt() {
        assertEquals(List.of("UAPI0601 warning", "UAPI0301 error"), told(under(suppressing(Code.UNCHECKED_FLAGS, "old/").forSomeFiles())));
    }

    @Test
    void inTheMiddleOfTypingNoSuppressionIsCalledUseless() {
        Analysis analysis = under(suppressing(Code.IMPLICIT_PADDING, "old/"));
        Analysis broken = analysis.with(new Source(HOLE.path(), HOLE.text().substring(0, HOLE.text().indexOf("width;"))));
        assertTrue(broken.hasErrors());
        assertFalse(told(broken).contains("UAPI0212 warning"), () -> told(broken).toString());
        Analysis mended = broken.with(new Source(HOLE.path(), HOLE.text().replace("u32 width", "aligned_u64 width")));
        assertEquals(List.of("UAPI0601 warning", "UAPI0212 warning"), told(mended));
    }

    @Test
    void anErrorOfTheLanguageStaysOne() {
        assertThrows(IllegalArgumentException.class, () -> new Policy(Map.of(Code.UNKNOWN_NAME, Level.WARNING), List.of()));
        assertThrows(IllegalArgumentException.class, () -> suppressing(Code.UNKNOWN_NAME, "old/"));
    }

    /// A structure of a fixed size, and a number that does not tell the direction.
    private static final Source HOUSES = new Source("houses.uapi", HEAD + """
            /// The device.
            device lamp "/dev/lamp" { ioctl _IO 'l'; }

            /// Shines.
            basic command LAMP_SHINE = 1 (struct lamp_shine) {
                /// How.
                in u32 mode;
                in u32 __reserved zero;
                fails EINVAL reserved when __reserved != 0;
            }
            """);

    @ParameterizedTest
    @CsvSource({"LINUX,UAPI0412", "IOMMUFD,UAPI1501 UAPI1504", "VFIO,UAPI1502"})
    void filesAreHeldToTheRulesOfTheirHouse(Profile profile, String expected) {
        Policy policy = new Policy(List.of(new House(profile, path -> path.startsWith("houses"))), Map.of(), List.of());
        assertEquals(expected, codes(Analysis.of(List.of(HOUSES), Sources.NONE, policy)));
        Source elsewhere = new Source("other.uapi", HOUSES.text());
        assertEquals("UAPI0412", codes(Analysis.of(List.of(elsewhere), Sources.NONE, policy)));
    }

    @Test
    void aRuleOfAHouseCanBeTakenWithoutTheHouse() {
        Policy policy = new Policy(Map.of(Code.HOUSE_NOT_EXTENSIBLE, Level.HINT, Code.NUMBER_HIDES_DIRECTION, Level.OFF), List.of());
        assertEquals(List.of("UAPI1501 hint"), told(Analysis.of(List.of(HOUSES), Sources.NONE, policy)));
    }

    private static String codes(Analysis analysis) {
        return analysis.diagnostics().stream().map(finding -> finding.code().toString()).sorted().collect(Collectors.joining(" "));
    }

    private static Analysis under(Policy policy) {
        return Analysis.of(List.of(HOLE), Sources.NONE, policy);
    }

    private static Policy suppressing(Code code, String folder) {
        return new Policy(Map.of(), List.of(new Suppression(code, folder, path -> path.startsWith(folder), new Place(PROJECT, 2, 5))));
    }

    private static List<String> told(Analysis analysis) {
        return analysis.diagnostics().stream().map(finding -> finding.code() + " " + finding.severity().label()).toList();
    }
}
