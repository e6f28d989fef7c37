package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.format.Edit;
import dev.uapi.language.format.Formatter;
import dev.uapi.language.parse.DescriptionParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The style, and what is changed of a text that has another one. A `|` in a text is where the cursor stands.
final class FormatterTest {
    private static final String LAMP = """
            uapi 1;

            /// A lamp.
            basic command LAMP_SET = 1 (struct lamp_set) {
                in    u32         on    of lamp_states;
                inout aligned_u64 where address;
                required;

                fails EINVAL     bright "too bright" when on > 7;
                case on == 0 {
                    fails EBUSY in_use "it is read by";
                }
                fails EOPNOTSUPP dark   "nobody sees anything";
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"window", "panes", "frames", "glass", "door", "other", "attic", "sizes"})
    void theSamplesAreFormatted(String module) {
        String text = Samples.source(module).text();
        assertEquals(text, format(text));
    }

    @Test
    void rowsHaveColumns() {
        assertEquals(LAMP, format(LAMP.replaceAll(" +", " ")));
    }

    @Test
    void linesAreIndented() {
        assertEquals(LAMP, format(LAMP.replaceAll("(?m)^ +", "\t")));
    }

    @Test
    void statementsStandOnLinesOfTheirOwn() {
        assertEquals(LAMP, format(LAMP.replace(";\n    ", ";").replace("lamp_set) {\n", "lamp_set) {")));
    }

    @Test
    void oneEmptyLineIsEnoughAndOneIsBetweenDeclarations() {
        assertEquals(LAMP, format("\n\n" + LAMP.replace("uapi 1;\n", "uapi 1;").replace("required;\n", "required;\n\n \n\t\n") + "\n\n"));
        String imports = "uapi 1;\n\nimport a;\nimport b;\n\nimport c (D, E);\n\nflags f {\n    A = 1;\n}\n";
        assertEquals(imports, format(imports.replace("\n\nflags", "\nflags").replace("\n\n\nimport", "\nimport")));
    }

    @Test
    void whatStandsOnOneLineStaysThereIfItFits() {
        assertStays("flags f { A = bit 0; B = bit 1; }\n");
        assertStays("struct s {\n    union { in u32 a; out u32 b; }\n}\n");
        String wide = "flags f { " + "A_RATHER_LONG_NAME = 1; ".repeat(6) + "}\n";
        assertEquals("flags f {\n" + "    A_RATHER_LONG_NAME = 1;\n".repeat(6) + "}\n", format(wide));
    }

    @Test
    void aRunEndsAtAnEmptyLine() {
        assertStays("flags f {\n    A   = 1;\n    /// Documented.\n    BBB = 2;\n\n    CC = 3;\n}\n");
    }

    @Test
    void everyTypeIsOneColumn() {
        assertStays("struct s {\n    in u32           a of b;\n    in struct longer c;\n    in u8[4]         d of e;\n}\n");
    }

    @Test
    void operationsHaveColumns() {
        assertStays("fd f {\n    read  whole struct a;\n    write whole struct b { fails EINVAL c; }\n    poll  \"d\";\n}\n");
    }

    @Test
    void operationsFarFromEachOtherHaveNone() {
        assertStays("fd f {\n    read whole struct a {\n        fails EINVAL b;\n        fails EIO    c;\n    }\n    write struct d;\n}\n");
    }

    @Test
    void bracesWithNothingInThemStayOpen() {
        assertEquals("basic command A = 1 no argument { }\n", format("basic command A = 1 no argument {\n}\n"));
        assertEquals("basic command A = 1 no argument { }\n", format("basic command A = 1 no argument {}\n"));
    }

    @Test
    void longLinesAreBrokenAtClauses() {
        String text = "a".repeat(60);
        String condition = "when some_field_here == SOME_CONSTANT or another_one == ANOTHER_CONSTANT_HERE";
        assertEquals(command("    fails EINVAL cause \"" + text + "\"\n                       " + condition + ";\n"),
                format(command("    fails EINVAL cause \"" + text + "\" " + condition + ";\n")));
    }

    @Test
    void behindATextALineBegins() {
        String text = "a".repeat(100);
        assertEquals(command("    fails EINVAL cause \"" + text + "\"\n                       during since 6.15;\n"),
                format(command("    fails EINVAL cause \"" + text + "\" during since 6.15;\n")));
    }

    @Test
    void longConditionsAreBrokenAtOrBeforeAnd() {
        String pair = "some_field_here == SOME_CONSTANT and another_field == ANOTHER_CONSTANT";
        assertEquals(command("    case " + pair + "\n         or " + pair + " {\n        fails EINVAL a;\n    }\n"),
                format(command("    case " + pair + " or " + pair + " { fails EINVAL a; }\n")));
    }

    @Test
    void longListsAreFilled() {
        String names = "A_RATHER_LONG_NAME,\n".repeat(8);
        String six = "A_RATHER_LONG_NAME, ".repeat(6).strip();
        assertEquals("extension E {\n    adds " + six + "\n         A_RATHER_LONG_NAME, A_RATHER_LONG_NAME, B;\n}\n",
                format("extension E {\nadds " + names + "B;\n}\n"));
    }

    @Test
    void aTextInTwoPartsHasTwoLines() {
        assertEquals("extension E {\n    never \"a\"\n          \"b\";\n}\n", format("extension E { never \"a\" \"b\"; }"));
    }

    @Test
    void whatFitsAgainIsOneLineAgain() {
        assertEquals(command("    fails EINVAL a \"b\" when c == 0;\n"),
                format(command("    fails EINVAL\n  a \"b\"\n  when c\n == 0\n;\n")));
    }

    @Test
    void commentsStayWhereTheyAre() {
        assertStays("""
                // In front.
                uapi 1;    // behind

                /* A block
                     stays as it is
                 inside. */
                flags f {    // behind the brace
                    A  = 1;    // behind a
                    // between
                    BB = 2;    // behind b
                    C  = 3;    /* behind c */
                    // at the end
                }    // behind all

                // At the end of all.
                """);
    }

    @Test
    void commentsBehindNeighbouringLinesStandOneBelowTheOther() {
        assertEquals("flags f {\n    A   = 1;     // a\n    BBB = 22;    // b\n\n    C = 3;    // c\n}\n",
                format("flags f {\nA = 1; // a\nBBB = 22;// b\n\nC = 3;  // c\n}\n"));
    }

    @Test
    void whoCommentsInAStatementBreaksItsLines() {
        assertEquals("extension E {\n    adds A, // why\n         B, /* here */ C;\n}\n",
                format("extension E {\nadds A,// why\nB,/* here */C;\n}\n"));
    }

    @Test
    void whatIsBrokenStaysAndTheRestIsFormatted() {
        String broken = "flags  g { A  = ; }";
        assertEquals("flags f {\n    A = 1;\n}\n\n" + broken + "\n\nflags h { A = 1; }\n",
                format("flags f {\nA=1;\n}\n\n" + broken + "\n\nflags  h { A = 1; }\n"));
        assertStays("  uapi one\n flags  f { A = 1;");
    }

    @Test
    void linesEndAsAllOfThemDid() {
        assertEquals("uapi 1;\r\n\r\nimport a;\r\n", format("uapi 1;\r\nimport a;\r\n\r\n"));
        assertEquals("uapi 1;\r\n\r\nimport a;\r\n", format("uapi 1;\r\nimport a;"));
        assertEquals("uapi 1;\n\nimport a;\n", format("uapi 1;\r\nimport a;\n"));
        assertEquals("uapi 1;\n\nimport a;\n", format("uapi 1; import a;\n\r\n"));
        assertEquals("", format(" \n\n"));
    }

    @Test
    void editsAreSmall() {
        String text = LAMP.replace("in    u32         on", "in u32 on").replace("        fails EBUSY", "            fails EBUSY");
        List<Edit> edits = Formatter.format(DescriptionParser.parse(text));
        assertEquals(3, edits.size(), edits::toString);
        assertEquals(List.of("   ", "        ", ""), edits.stream().map(Edit::text).toList());
        assertEquals(LAMP, Edit.apply(text, edits));
    }

    @Test
    void ofARangeOnlyTheLinesChangeThatItTouches() {
        String text = LAMP.replaceAll("(?m)^ +", "");
        int start = text.indexOf("required");
        String once = Edit.apply(text, Formatter.formatRange(DescriptionParser.parse(text), start, start + 1));
        assertEquals(text.replace("required", "    required"), once);
        int line = text.indexOf("fails EBUSY");
        String twice = Edit.apply(text, Formatter.formatRange(DescriptionParser.parse(text), start, line + 1));
        assertEquals(text.replaceAll("(?m)^(?=required|fails EINVAL|case)", "    ").replaceAll("(?m)^(?=fails EBUSY)", "        "), twice);
        assertEquals(LAMP, Edit.apply(text, Formatter.formatRange(DescriptionParser.parse(text), -5, Integer.MAX_VALUE)));
    }

    private static void assertStays(String text) {
        assertEquals(text, format(text));
    }

    private static String command(String body) {
        return "basic command A = 1 (struct a) {\n" + body + "}\n";
    }

    private static String format(String text) {
        return Edit.apply(text, Formatter.format(DescriptionParser.parse(text)));
    }
}
