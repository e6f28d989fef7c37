package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Picture;
import dev.uapi.language.parse.DescriptionParser;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the text: no character is lost, nothing is thrown, and what is wrong can be shown.
final class AnyTextTest {
    private static final String ALPHABET = "{}()[];=,.'\"\\/<>!+-%| \n\tabz019_$\u00e4\ud83d\ude00\u0000";

    @Test
    void aValidTextHasNoFindings() {
        assertEquals(List.of(), Samples.analyze(Samples.source("window").text()).diagnostics());
    }

    @ParameterizedTest
    @ValueSource(strings = {"window", "panes", "frames", "glass", "door", "other", "attic"})
    void everyPrefixIsReadAndKept(String module) {
        String text = Samples.source(module).text();
        for (int end = 0; end <= text.length(); end++) {
            String prefix = text.substring(0, end);
            assertEquals(prefix, DescriptionParser.parse(prefix).text());
            if (end % 5 == 0) {
                survives(prefix);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void damagedTextIsReadAndKept(long seed) {
        Random random = new Random(seed);
        String text = Samples.source("window").text();
        for (int i = 0; i < 150; i++) {
            survives(damaged(text, random));
        }
    }

    static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(5); i >= 0; i--) {
            int at = random.nextInt(damaged.length());
            int behind = Math.min(damaged.length(), at + random.nextInt(20));
            int character = random.nextInt(ALPHABET.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.delete(at, behind);
                case 1 -> damaged.insert(at, ALPHABET.charAt(character));
                default -> damaged.insert(random.nextInt(damaged.length()), damaged.substring(at, behind));
            }
        }
        return damaged.toString();
    }

    private static void survives(String text) {
        assertEquals(text, DescriptionParser.parse(text).text());
        for (Diagnostic diagnostic : Samples.analyze(text).diagnostics()) {
            assertTrue(diagnostic.place().end() <= diagnostic.place().source().text().length());
            assertTrue(Picture.plain().of(diagnostic).contains(diagnostic.message()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "case width == 1 { ", "{", "width + "})
    void nestingWithoutEndIsRefused(String opening) {
        String text = "uapi 1;\nbasic command A = 1 by value { in u32 width; fails EINVAL a when " + opening.repeat(100_000);
        List<Diagnostic> found = Samples.analyze(text).diagnostics();
        assertEquals(List.of(Code.TOO_DEEP), found.stream().map(Diagnostic::code).toList());
    }

    @Test
    void allMistakesAreFoundInOneRun() {
        String text = Samples.source("other").text()
                .replace("u32  x", "u33  x")
                .replace("OTHER_MODE = 0x10", "OTHER_MODE = 0xg")
                .replace("since 6.0", "since 6.0.1");
        List<String> codes = Samples.analyze(text).diagnostics().stream().map(found -> found.code().toString()).toList();
        assertEquals(List.of("UAPI0701", "UAPI0107", "UAPI0201"), codes);
    }

    @Test
    void aMistakeInOneDeclarationDoesNotHideThatOfAnother() {
        String text = Samples.source("other").text().replace("u32  x;", "u32  x").replace("OTHER_MODE = 0x10", "OTHER_MODE = 0xg");
        List<String> codes = Samples.analyze(text).diagnostics().stream().map(found -> found.code().toString()).toList();
        assertEquals(List.of("UAPI0107", "UAPI0102"), codes);
    }

    @Test
    void whatIsWrongBesideABrokenStatementIsFoundToo() {
        String text = Samples.source("other").text().replace("u32  x;", "u32 x as;").replace("le32 y", "le33 y");
        List<Diagnostic> found = Samples.analyze(text).diagnostics();
        assertEquals(List.of("UAPI0101", "UAPI0201"), found.stream().map(diagnostic -> diagnostic.code().toString()).toList());
        Diagnostic misspelt = Samples.analyze(text.replace(" as;", " adress;")).diagnostics().getFirst();
        assertEquals("did you mean `address`?", misspelt.hint().orElse(""));
    }

    @Test
    void onlySoManyMistakesAreTold() {
        String garbage = "uapi 1;\n" + "\u00a7 ".repeat(20_000);
        assertEquals(100, Samples.analyze(garbage).diagnostics().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"inuot aligned_u64 where", "inout aligned_u64 where at 0", "inout u65 where", "inout aligned_u64 where ="})
    void oneMistakeInAFieldIsOneFinding(String field) {
        String text = Samples.source("window").text().replace("inout aligned_u64 where", field);
        assertEquals(1, Samples.analyze(text).diagnostics().size(), () -> Samples.analyze(text).diagnostics().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"where % 4096 == 0 || flags has WINDOW_FLAG_WIDE", "flags has WINDOW_FLAG_WODE", "flags hat WINDOW_FLAG_WIDE"})
    void oneMistakeInAConditionIsOneFinding(String condition) {
        String text = Samples.source("window").text().replace("__reserved != 0 or flags has unknown", condition);
        assertEquals(1, Samples.analyze(text).diagnostics().size(), () -> Samples.analyze(text).diagnostics().toString());
    }

    @Test
    void oneMistakeInACommandsFirstWordIsOneFinding() {
        String text = Samples.source("panes").text().replace("basic command", "basik command");
        Analysis analysis = Analysis.of(List.of(new Source("panes.uapi", text)), Samples.sources());
        assertEquals(List.of(Code.UNEXPECTED_TEXT), analysis.diagnostics().stream().map(Diagnostic::code).toList());
    }
}
