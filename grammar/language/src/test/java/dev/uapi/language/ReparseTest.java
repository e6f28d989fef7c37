package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.parse.DescriptionParser;
import dev.uapi.language.syntax.FileSyntax;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is changed, reading the change alone comes to what reading the whole file does.
final class ReparseTest {
    private static final List<String> PIECES = List.of(
            "{", "}", ";", "(", ")", "\"", "'", "/*", "*/", "//", "///", "\n", " ", "uapi 1;", "command", "struct x {", "in u32 a;",
            "not ", "since 6.7", "0x9", "uapi", "basic command A = 0x85 (struct a) {\n    in u32 b;\n}\n",
            "\u00e9", "\ud83d\ude00", "object O;\n", "fails",
            "/// `WINDOW_FLAG_WIDE`, WINDOW_NIX, [so](#x)\n", "prefix WINDOW_;", " was WINDOW_NIX until 6.9", "omits WINDOW_* \"so\";");

    @ParameterizedTest
    @ValueSource(strings = {"window", "sizes", "frames"})
    void randomChangesOneAfterTheOther(String sample) {
        Random random = new Random(sample.hashCode());
        String text = Samples.source(sample).text();
        for (int round = 0; round < 40; round++) {
            follow(text, random);
        }
    }

    private static void follow(String start, Random random) {
        String text = start;
        FileSyntax syntax = DescriptionParser.parse(text);
        for (int i = 0; i < 25; i++) {
            String changed = change(text, random);
            syntax = DescriptionParser.reparse(syntax, text, changed);
            text = changed;
            assertEquals(DescriptionParser.parse(text), syntax, text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"window", "frames"})
    void whatIsKnownAfterwardsIsWhatAFreshLookFinds(String sample) {
        Random random = new Random(7);
        for (int round = 0; round < 15; round++) {
            Analysis analysis = Samples.analyze(Samples.source(sample).text());
            for (int i = 0; i < 12; i++) {
                Source changed = new Source(analysis.files().getFirst().path(), change(analysis.files().getFirst().text(), random));
                analysis = analysis.with(changed);
                Analysis fresh = Samples.analyze(changed.text());
                assertEquals(fresh.diagnostics(), analysis.diagnostics(), changed.text());
                assertEquals(fresh.specification(), analysis.specification(), changed.text());
            }
        }
    }

    private static String change(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int removed = random.nextInt(4) == 0 ? random.nextInt(Math.min(60, text.length() - at + 1)) : random.nextInt(2);
        String added = random.nextInt(3) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
        return text.substring(0, at) + added + text.substring(Math.min(text.length(), at + removed));
    }

    @Test
    @SuppressWarnings("ReferenceEquality") // what was not read again is the same object
    void whatAChangeDoesNotTouchIsKept() {
        String text = Samples.source("window").text();
        FileSyntax before = DescriptionParser.parse(text);
        int middle = before.declarations().size() / 2;
        int at = before.declarations().get(middle).offset() + before.declarations().get(middle).declaration().text().length() - 2;
        FileSyntax after = DescriptionParser.reparse(before, text, text.substring(0, at) + " " + text.substring(at));
        long same = after.declarations().stream()
                .filter(placed -> before.declarations().stream().anyMatch(other -> other.declaration() == placed.declaration()))
                .count();
        assertTrue(same >= before.declarations().size() - 4, same + " of " + before.declarations().size() + " were kept");
    }
}
