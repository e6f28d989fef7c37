package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.ExtensionProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.TierProblem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the rules about discovery and tiers find in changes to a description that keeps them all.
final class DiscoveryTest {
    private static final String TEXT = """
            uapi 1;

            description window { since 6.2; known through 6.12; }

            device window "/dev/window" { ioctl _IOWR 'w'; extensible; }

            object WINDOW made by WINDOW_OPEN;

            flags window_flags prefix WINDOW_ {
                WINDOW_WIDE   = bit 0 since 6.5;
                WINDOW_TINTED = bit 1 extended since 6.6;
            }

            basic command WINDOW_OPEN = 1 (struct window_open) {
                in  u32 flags of window_flags;
                in  u32 panes;
                out u32 id    makes WINDOW;
                required;
                responds whole;
                fails EOPNOTSUPP bad_flags when flags has unknown;
                fails EINVAL     no_panes  when panes == 0;
                fails EBUSY      no_wall   "there is no wall";
            }

            basic command WINDOW_CLOSE = 2 (struct window_close) {
                in u32 id destroys WINDOW;
                required;
                fails ENOENT no_window when id unknown;
            }

            extended command WINDOW_TURN = 3 (struct window_turn) for acme since 6.7 {
                in u32 id is WINDOW;
                required;
                fails ENOENT no_window when id unknown;
            }

            basic extension WIDE since 6.5 {
                adds WINDOW_WIDE;
                try  WINDOW_OPEN { flags = WINDOW_WIDE, panes = 0 } {
                    EINVAL     present;
                    EOPNOTSUPP absent;
                }
            }

            extension TINTED since 6.6 {
                adds WINDOW_TINTED;
                try  WINDOW_OPEN { flags = WINDOW_TINTED, panes = 1 } {
                    success    present;
                    EOPNOTSUPP absent;
                    undo WINDOW_CLOSE { id = id };
                }
            }

            extension TURNING for acme since 6.7 {
                adds WINDOW_TURN;
                try  WINDOW_TURN { id = 0 } { ENOENT present; }
            }
            """;

    static Stream<Arguments> changes() {
        return Stream.of(
                change("panes = 1", "panes = 1", List.of()),
                // Discovery.
                change("undo WINDOW_CLOSE { id = id };", "", List.of(new ExtensionProblem.LeftBehind("WINDOW_OPEN", List.of("id")))),
                change("undo WINDOW_CLOSE { id = id };", "undo nothing \"it does no harm\";",
                        List.of(new ExtensionProblem.LeftBehind("WINDOW_OPEN", List.of("id")))),
                change("success    present;", "success    absent;",
                        List.of(new ExtensionProblem.IndistinctAnswer("success", "absent", ""))),
                change("success    present;", "success    unclear;", List.of(new ExtensionProblem.NothingTells("TINTED", "present"))),
                change("EINVAL     present;\n        EOPNOTSUPP absent;", "EINVAL     present;",
                        List.of(new ExtensionProblem.NothingTells("WIDE", "absent"))),
                change("EINVAL     present;", "EOPNOTSUPP present;\n        EINVAL     absent;\n",
                        "        EOPNOTSUPP absent;\n    }", "    }",
                        List.of(
                                new ExtensionProblem.IndistinctAnswer("EOPNOTSUPP", "present", ""),
                                new ExtensionProblem.IndistinctAnswer("EINVAL", "absent", "no_panes"))),
                change("EINVAL     present;", "EINVAL     present;\n EXDEV unclear;",
                        List.of(new ExtensionProblem.NeverAnswered("WINDOW_OPEN", "EXDEV"))),
                change("try  WINDOW_TURN { id = 0 } { ENOENT present; }", "", List.of(new ExtensionProblem.NoAttempt("TURNING"))),
                change("{ ENOENT present; }", "{ ENOENT present; } never \"none\";",
                        List.of(new ExtensionProblem.TriedNevertheless("TURNING"))),
                // Tiers.
                change("basic extension WIDE", "extension WIDE", List.of(new TierProblem.AddsBasic("WIDE", "WINDOW_WIDE"))),
                change("extension TINTED", "basic extension TINTED", List.of(new TierProblem.AddsExtended("TINTED", "WINDOW_TINTED"))),
                change("extension TURNING for acme", "basic extension TURNING for acme",
                        List.of(new TierProblem.VendorInBasic("TURNING", "acme"), new TierProblem.AddsExtended("TURNING", "WINDOW_TURN"))),
                change("basic command WINDOW_OPEN", "extended command WINDOW_OPEN",
                        List.of(
                                new ExtensionProblem.NotOffered(Kind.COMMAND, "WINDOW_OPEN"),
                                new TierProblem.AddsExtended("WIDE", "WINDOW_WIDE"))),
                change("in u32 id destroys WINDOW;", "deprecated \"use WINDOW_TURN\";\n in u32 id destroys WINDOW;",
                        List.of(new TierProblem.GivenUp("WINDOW_CLOSE", "WINDOW_TURN"))),
                change("fails EBUSY      no_wall   \"there is no wall\";", "fails EBUSY no_tint when flags has none of (WINDOW_TINTED);",
                        List.of(new TierProblem.FailsWithout("WINDOW_OPEN", "no_tint", "WINDOW_TINTED"))),
                change("fails EBUSY      no_wall   \"there is no wall\";",
                        "fails EBUSY too_dark when flags has WINDOW_TINTED and panes > 4;", List.of()));
    }

    private static Arguments change(String what, String instead, List<?> problems) {
        return Arguments.of(replaced(TEXT, what, instead), problems);
    }

    private static Arguments change(String what, String instead, String other, String otherInstead, List<?> problems) {
        return Arguments.of(replaced(replaced(TEXT, what, instead), other, otherInstead), problems);
    }

    private static String replaced(String text, String what, String instead) {
        String flat = text.replaceAll(" +", " ");
        String wanted = what.replaceAll(" +", " ");
        if (!flat.contains(wanted)) {
            throw new IllegalArgumentException(what);
        }
        int at = flat.indexOf(wanted);
        return flat.substring(0, at) + instead + flat.substring(at + wanted.length());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isFound(String text, List<?> problems) {
        List<?> found = Samples.analyze(text).diagnostics().stream().map(Diagnostic::problem)
                .filter(problem -> problem.code() != Code.UNDOCUMENTED)
                .toList();

        assertEquals(problems, found);
    }
}
