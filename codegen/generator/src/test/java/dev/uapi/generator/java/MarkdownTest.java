package dev.uapi.generator.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownTest {
    @Test
    void whatPeopleWriteStaysAsItIs() {
        String text = """
                Maps **memory**, up to `length` bytes.
                See [the text](https://example.org).

                - one
                - two""";
        assertEquals(text.lines().toList(), Markdown.lines(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '%', value = {
        "<script>x</script>          ~ \\<script\\>x\\</script\\>",
        "{@link X}                   ~ &#123;@link X}",
        "@see x                      ~ &#64;see x",
        "- @see x                    ~ - &#64;see x",
        "[String]                    ~ \\[String\\]",
        "[x](javascript:y)           ~ x",
        "![x](https://example.org/)  ~ x",
    })
    void whatWouldDoSomethingIsText(String text, String expected) {
        assertEquals(List.of(expected), Markdown.lines(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '%', value = {
        "\\u000a      ~ /// \\u005cu000a",
        "\\\\u000a    ~ /// \\\\u000a",
        "\\\\\\u000a  ~ /// \\\\\\u005cu000a",
        "\\x u        ~ /// \\x u",
    })
    void noCommentEndsEarly(String text, String expected) {
        assertEquals(List.of(expected), CommentView.of(text).lines());
    }

    @Test
    void charactersThatHideOthersAreGone() {
        assertEquals(List.of("/// a b c d"), CommentView.of("a\u202eb\rc\u2028d").lines());
    }

    @Test
    void aCellOfATableStaysOne() {
        assertEquals("one \\| two three", Markdown.cell("one | two\nthree"));
    }
}
