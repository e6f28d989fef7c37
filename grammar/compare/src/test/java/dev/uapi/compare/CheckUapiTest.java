package dev.uapi.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What `scripts/check-uapi.sh` documents of its verdicts, each planted, with ours beside it.
///
/// It compiles headers and compares their debug information. Documented with it are: breaks, changes that may be harmless (left out with
/// `-i`), and what is no break; and what is no part of debug information it cannot see.
final class CheckUapiTest {
    /// @param theirs what it says of such a change
    /// @param ours   empty: nothing has to be told
    private record Case(String name, Sight theirs, Verdict ours, Planted planted) {
        static Case of(String name, Sight theirs, Verdict ours, Set<Rule> expected, String... edits) {
            return new Case(name, theirs, ours, Planted.of(name, expected, edits));
        }
    }

    private static List<Case> layouts() {
        return List.of(
                Case.of("a header that is no longer installed", Sight.SEEN, Verdict.BREAKING, Set.of(Rule.HEADER_MOVED),
                        "    header <linux/lamp.h>;\n", ""),
                Case.of("a member that moved", Sight.SEEN, Verdict.BREAKING, Set.of(Rule.FIELD_MOVED),
                        "    /// How deep.\n    in u32 depth;\n", "",
                        "    in u32 cold;\n", "    in u32 cold;\n    /// How deep.\n    in u32 depth;\n"),
                Case.of("a sign that changed", Sight.AMBIGUOUS, Verdict.BREAKING, Set.of(Rule.FIELD_RETYPED),
                        "out u32 which;", "out s32 which;"),
                Case.of("a structure that grew, whose size is told", Sight.AMBIGUOUS, Verdict.GROWTH, Set.of(Rule.FIELD_APPENDED),
                        "        in u32 __reserved zero;\n    }\n", "        in u32 __reserved zero;\n    }\n" + Lamp.LOUD),
                Case.of("a structure that grew, whose size nobody tells", Sight.AMBIGUOUS, Verdict.BREAKING,
                        Set.of(Rule.STRUCT_RESIZED, Rule.FIELD_APPENDED),
                        "    out u32 which;\n", "    out u32 which;\n    /// When.\n    out u64 time;\n"),
                Case.of("a member in place of padding that was checked", Sight.AMBIGUOUS, Verdict.GROWTH, Set.of(Rule.RESERVED_USED),
                        "        in u32 __reserved zero;\n", "        /// How often.\n        in u32 often;\n",
                        "when __reserved != 0 or __padding != 0", "when __padding != 0"));
    }

    private static List<Case> numbers() {
        return List.of(
                Case.of("an enumerator with another value", Sight.SEEN, Verdict.BREAKING, Set.of(Rule.MEMBER_RENUMBERED),
                        "LAMP_COLOUR_BLUE  = 2", "LAMP_COLOUR_BLUE  = 3"),
                Case.of("an enumerator more", Sight.SEEN, Verdict.ADDITION, Set.of(Rule.MEMBER_ADDED),
                        "    LAMP_COLOUR_BLUE  = 2;\n", "    LAMP_COLOUR_BLUE  = 2;\n    /// As grass.\n    LAMP_COLOUR_GREEN = 3;\n"),
                Case.of("an enumerator less", Sight.SEEN, Verdict.BREAKING, Set.of(Rule.MEMBER_REMOVED),
                        "    /// As the sea.\n    LAMP_COLOUR_BLUE  = 2;\n", ""),
                Case.of("a renumbered command", Sight.BLIND, Verdict.BREAKING, Set.of(Rule.COMMAND_RENUMBERED),
                        "LAMP_COUNT = 0x12", "LAMP_COUNT = 0x15"),
                Case.of("a larger minimum", Sight.BLIND, Verdict.BREAKING, Set.of(Rule.MINIMUM_RAISED),
                        "    required;\n    since 6.4 {\n", "", "        in u32 duration;\n", "    in u32 duration;\n",
                        "        in u32 __reserved zero;\n    }\n", "    in u32 __reserved zero;\n    required;\n"),
                Case.of("data that goes the other way", Sight.BLIND, Verdict.BREAKING, Set.of(Rule.FIELD_TURNED),
                        "inout u32 angle", "in u32 angle"));
    }

    @TestFactory
    Stream<DynamicTest> oursBesideTheirs() {
        return Stream.of(layouts(), numbers()).flatMap(List::stream).map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            List<Change> told = Comparison.of(Lamp.BEFORE, each.planted().specification()).stream()
                    .filter(change -> change.rule() != Rule.TEXT_CHANGED && change.rule() != Rule.CONDITION_CHANGED)
                    .toList();
            assertEquals(each.planted().expected(), Set.copyOf(told.stream().map(Change::rule).toList()));
            assertEquals(each.ours(), told.getFirst().verdict());
            assertTrue(told.stream().anyMatch(change -> change.rule().sight() == each.theirs()), told.toString());
        }));
    }
}
