package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.format.Edit;
import dev.uapi.language.format.Formatter;
import dev.uapi.language.parse.DescriptionParser;
import org.junit.jupiter.api.Test;

/// What is put right while somebody types. `|` is the cursor, right behind what was typed.
final class FormatterTypingTest {
    @Test
    void aStatementThatEndsIsIndentedAndItsColumnsFollow() {
        assertEquals("struct s {\n    in u8   a of x;\n    in le32 b of y;\n\n  in u8 c;\n}\n",
                type("struct s {\n    in u8 a of x;\n in le32 b of y;|\n\n  in u8 c;\n}\n"));
    }

    @Test
    void aBlockThatEndsIsPutRightWithAllThatIsInIt() {
        assertEquals("flags f {\n    A = 1;\n}\n  import a;\n", type("flags f {\n  A=1;\n  }|\n  import a;\n"));
    }

    @Test
    void whatIsNotCompleteYetStays() {
        assertEquals("struct s {\n in u8 a;\n", type("struct s {\n in u8 a;|\n"));
        assertEquals("", type("|"));
        assertEquals("flags  f {}", type("flags  f {|}"));
    }

    @Test
    void aNewLineIsIndented() {
        assertEquals("struct s {\n    \n}\n", type("struct s {\n|\n}\n"));
        assertEquals("struct s {\n    ", type("struct s {\n|"));
        assertEquals("struct s {\n    in u8 a;\n    \n}\n", type("struct s {\n    in u8 a;\n|\n}\n"));
        assertEquals("struct s {\n}", type("struct s {\n  |}"));
        assertEquals("struct s {\n    in u8\n        a;\n}", type("struct s {\n    in u8\n|a;\n}"));
        assertEquals("struct s {\n    since 6.2 {\n        \n", type("struct s {\n    since 6.2 {\n  |\n"));
        assertEquals("import a;\n", type("import a;\n   |"));
    }

    @Test
    void documentationGoesOn() {
        assertEquals("struct s {\n    /// More\n    /// \n    in u8 a;\n}\n", type("struct s {\n    /// More\n|\n    in u8 a;\n}\n"));
        assertEquals("/// a\n/// b\nimport c;\n", type("/// a\n|b\nimport c;\n"));
        assertEquals("/// a\n///\n/// \n/// b\nimport c;\n", type("/// a\n///\n|\n/// b\nimport c;\n"));
    }

    @Test
    void documentationEndsWithAnEmptyLineOfIt() {
        assertEquals("/// a\n///\n\nimport c;\n", type("/// a\n///\n|\nimport c;\n"));
        assertEquals("/// a\n\n\nimport c;\n", type("/// a\n\n|\nimport c;\n"));
        assertEquals("// a\n\nimport c;\n", type("// a\n|\nimport c;\n"));
    }

    @Test
    void insideACommentNothingHappens() {
        assertEquals("/* a\n  b */\n", type("/* a\n|  b */\n"));
    }

    /// The text after what has been typed in front of the cursor.
    private static String type(String marked) {
        int position = marked.indexOf('|');
        String text = marked.replace("|", "");
        String before = text.substring(0, position);
        char typed = before.stripTrailing().equals(before) ? (before + ' ').charAt(Math.max(0, position - 1)) : '\n';
        return Edit.apply(text, Formatter.formatOnType(DescriptionParser.parse(text), position, typed));
    }
}
