package dev.uapi.languageserver.feature.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.Positions;
import dev.uapi.languageserver.Uris;
import dev.uapi.languageserver.View;
import dev.uapi.languageserver.feature.WholeSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CodeActionsTest {
    private static final String HOUSE = Marked.resource("house.uapi");

    /// A whole, sound description with a slip in it, the only one that there is.
    ///
    /// @param right what stands in `fixes.uapi`
    /// @param wrong what somebody has written instead
    private static Marked slip(String right, String wrong) {
        String sound = Marked.resource("fixes.uapi");
        assertTrue(sound.contains(right), right);
        return Marked.of(sound.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));
    }

    private static List<String> codes(Marked text) {
        return codes(text.view());
    }

    private static List<String> codes(View view) {
        return view.analysis().diagnostics().stream().map(found -> found.code().toString()).sorted().toList();
    }

    private static List<CodeAction> actions(Marked text, String code) {
        View view = text.view();
        Diagnostic found = view.analysis().diagnostics().stream().filter(each -> each.code().toString().equals(code)).findFirst()
                .orElseThrow(() -> new AssertionError(codes(text)));
        return CodeActions.in(view, text.path(), found.place().start(), found.place().end()).stream()
                .filter(action -> action.getDiagnostics().getFirst().getCode().getLeft().equals(code))
                .toList();
    }

    private static Marked applied(Marked text, CodeAction action) {
        return Marked.of(applied(text.view(), text.path(), action));
    }

    private static String applied(View view, String path, CodeAction action) {
        StringBuilder now = new StringBuilder(view.source(path).text());
        Stream.ofNullable(action.getEdit().getChanges().get(Uris.uri(path)))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt((TextEdit edit) -> -view.offset(path, edit.getRange().getStart())))
                .forEach(edit -> now.replace(
                        view.offset(path, edit.getRange().getStart()), view.offset(path, edit.getRange().getEnd()), edit.getNewText()));
        return now.toString();
    }

    @Test
    void nothingIsWrongWithWhatTheTestsSpoil() {
        assertEquals(List.of(), codes(slip("uapi 1;", "uapi 1;")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "UAPI0101 | required; // of hang | requird; // of hang",
        "UAPI0102 | u32 hue of house_hue; | u32 hue of house_hue",
        "UAPI0105 | uapi 1; | ~~",
        "UAPI0108 | // nobody | /// nobody",
        "UAPI0201 | of house_hue | of house_hew",
        "UAPI0212 | in u32 one; | in u32 one; allow UAPI0301 \"a \\\"; b\";",
        "UAPI0301 | in u32 one; | in u8 one;",
        "UAPI0301 | in  u32 flags   of house_flags; | in u16 flags of house_flags;",
        "UAPI0302 | in u32 two; | in u8 two;",
        "UAPI0303 | aligned_u64 three | u64 three",
        "UAPI0401 | 0x12 | 0x112",
        "UAPI0402 | 0x12 | 0x10",
        "UAPI0403 | 0x12 | 0x13",
        "UAPI0418 | 0x12 | 0x02",
        "UAPI0404 | required; // of hang | ~~",
        "UAPI0406 | responds whole; // of hang | ~~",
        "UAPI0407 | fails EINVAL reserved when rest != 0; | ~~",
        "UAPI0408 | fails EINVAL strange when flags has unknown; | ~~",
        "UAPI0409 | fails ENOENT no_room when room_id unknown; | ~~",
        "UAPI0411 | n     count of pairs | n",
        "UAPI0411 | house_pair [n] | house_pair",
        "UAPI0415 | object ROOM made by HOUSE_BUILD | object ROOM",
        "UAPI0415 | object ROOM made by HOUSE_BUILD | object ROOM made by HOUSE_BUILD, HOUSE_PAINT",
        "UAPI0415 | room_id makes ROOM; | room_id;",
        "UAPI0503 | HOUSE_GREY = 3 | HOUSE_GREY = 1",
        "UAPI0504 | HOUSE_GREY = 3 | HOUSE_GREY = HOUSE_RAD",
        "UAPI0703 | (struct house_paint) { | (struct house_paint) since 7.9 {",
        "UAPI0801 | EXT_TWO = 2 | EXT_TWO = 1",
        "UAPI0803 | never \"two\"; | ~~",
        "UAPI0805 | undo HOUSE_RAZE { room_id = room_id }; | ~~",
        "UAPI1201 | room `room_id`. | room `room_ib`.",
    })
    void theFirstFixMendsItAndSpoilsNothing(String code, String right, String wrong) {
        Marked text = slip(right, wrong);
        CodeAction first = actions(text, code).getFirst();
        assertEquals(List.of(), codes(applied(text, first)), first.getTitle() + "\n" + applied(text, first).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "UAPI0301 | in u32 one; | in u8 one;",
        "UAPI0302 | in u32 two; | in u8 two;",
        "UAPI0303 | aligned_u64 three | u64 three",
        "UAPI0403 | 0x12 | 0x13",
        "UAPI0408 | fails EINVAL no_hue when hue has unknown; | ~~",
    })
    void aRuleCanBeBrokenOnPurpose(String code, String right, String wrong) {
        Marked text = slip(right, wrong);
        CodeAction last = actions(text, code).getLast();
        assertEquals("Allow " + code + " here, for a reason", last.getTitle());
        assertFalse(last.getIsPreferred());
        assertEquals(List.of(), codes(applied(text, last)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "Is it refused unless it is 0? | in  u32 rest zero unchecked; | `rest` is refused unless it is 0 | in  u32 rest zero;",
        "Is it refused unless it is 0? | in  u32 rest zero unchecked; | Nobody looks at `rest` | in  u32 rest zero unchecked;",
        "Is it of `house_hue`? | in  u32 rest; | It is of `house_hue` | in  u32 rest of house_hue;",
        "Is it of `house_hue`? | in  u32 rest; | It is any number | in  u32 rest;",
        "Is it of `house_hue`? | in  u32 rest of house_hue; | It is any number | in  u32 rest;",
        "Is it a file descriptor, and of what? | in  u32 rest fd; | It is a descriptor of `house` | in  u32 rest fd of house;",
        "Is it a file descriptor, and of what? | in  u32 rest fd; | It is a descriptor of any file | in  u32 rest fd;",
        "Is it a file descriptor, and of what? | in  u32 rest fd; | It is a number, and no descriptor | in  u32 rest;",
        "The id of which object? | in  u32 rest; | It is the id of an object `ROOM` | in  u32 rest is ROOM;",
        "The id of which object? | out u32 rest; | It is the id of an object `ROOM` | out u32 rest makes ROOM;",
        "The id of which object? | in  u32 rest; | It is a number, and no id | in  u32 rest;",
        "Which way do these go: `rest`, `room_id`? | in  u32 rest; | They go in | in u32 room_id makes ROOM;",
        "Which way do these go: `rest`, `room_id`? | in  u32 rest; | They come out | out  u32 rest;",
        "Which way do its fields go? | in  u32 rest; | They go in, and come out | inout  u32 flags   of house_flags;",
        "Why? | in  u32 rest; | Take the question as answered | in  u32 rest;",
    })
    void aQuestionIsAnswered(String question, String asked, String answer, String expected) {
        Marked text = slip("in  u32 rest zero;", "//? " + question + "\n    " + asked);
        CodeAction action = actions(text, "UAPI0602").stream().filter(each -> each.getTitle().equals(answer)).findFirst().orElseThrow();
        String then = applied(text, action).text();
        assertFalse(then.contains("//?"), then);
        assertTrue(then.contains("    " + expected + "\n"), then);
        assertFalse(action.getIsPreferred(), "nobody but a person knows");
    }

    @Test
    void whatIsRefusedHasACauseInTheContract() {
        Marked text = slip("in  u32 rest zero;", "//? Is it refused unless it is 0?\n    in  u32 rest zero unchecked;");
        Marked sound = Marked.of(text.text().replace("fails EINVAL reserved when rest != 0;", ""));
        assertEquals(List.of(), codes(applied(sound, actions(sound, "UAPI0602").getFirst())));
    }

    @Test
    void whoMakesAThingIsSaidOrNoLongerClaimed() {
        Marked text = slip("room_id makes ROOM;", "room_id;");
        assertEquals(List.of("Say that it comes out in `room_id`", "Say no longer that `HOUSE_BUILD` makes it"),
                actions(text, "UAPI0415").stream().map(CodeAction::getTitle).toList());
        assertTrue(applied(text, actions(text, "UAPI0415").getLast()).text().contains("object ROOM;"));
        Marked first = slip("object ROOM made by HOUSE_BUILD", "object ROOM made by HOUSE_PAINT, HOUSE_BUILD");
        assertTrue(applied(first, actions(first, "UAPI0415").getLast()).text().contains("object ROOM made by HOUSE_BUILD;"));
    }

    @Test
    void anExtensionIsBegunForWhatNobodyCanAskFor() {
        Marked text = slip("basic command HOUSE_PAINT", "extended command HOUSE_PAINT");
        Marked begun = applied(text, actions(text, "UAPI0807").getFirst());
        assertTrue(begun.text().endsWith("\n\nextension HOUSE_PAINT {\n    adds HOUSE_PAINT;\n}\n"), begun.text());
        assertEquals(List.of("UAPI0601", "UAPI0803"), codes(begun));
    }

    @Test
    void aCallThatOnlyChangesSomethingSaysWhyNothingStays() {
        Marked text = Marked.of(Marked.resource("fixes.uapi")
                .replace("makes ROOM;", "is ROOM;")
                .replace("object ROOM made by HOUSE_BUILD;", "object ROOM made by HOUSE_PAINT;")
                .replace("out u32 before of house_hue;", "out u32 before makes ROOM;")
                .replace("        undo HOUSE_RAZE { room_id = room_id };\n", ""));
        CodeAction nothing = actions(text, "UAPI0805").getFirst();
        assertEquals("Say why nothing stays behind", nothing.getTitle());
        String then = applied(text, nothing).text();
        assertTrue(then.contains("        EINVAL  absent;\n        undo nothing \"why nothing stays behind\";\n    }\n"), then);
    }

    @Test
    void anAttemptIsBegunWithWhatTheExtensionAdds() {
        Marked text = Marked.of(HOUSE + "/// Lamps.\nextension LAMPS { adds HOUSE_HANG; }\n/// New.\nextension NEW { adds HOUSE_NEW; }\n");
        List<String> titles = actions(text, "UAPI0803").stream().map(CodeAction::getTitle).toList();
        assertEquals(List.of("Try it, and say what the answers tell", "Say why nobody can try"), titles);
        Marked tried = applied(text, actions(text, "UAPI0803").getFirst());
        assertTrue(tried.text().contains("try HOUSE_HANG { } {\n"), tried.text());
        assertTrue(applied(tried, actions(tried, "UAPI0803").getFirst()).text().contains("try HOUSE_BUILD { flags = HOUSE_NEW } {\n"));
    }

    @Test
    void everythingWithOneRemedyIsMendedAtOnce() {
        Marked text = Marked.of(Marked.resource("fixes.uapi")
                .replace("in u32 two;", "in u8 two;").replace("0x12", "0x10").replace("aligned_u64 three", "u64 three"));
        CodeAction all = CodeActions.all(text.view(), text.path()).getFirst();
        assertEquals(List.of(), codes(applied(text, all)));
        assertEquals(List.of(), CodeActions.all(Marked.of(Marked.resource("fixes.uapi")).view(), text.path()));
    }

    /// Of each kind of statement that has a remedy every few.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\\s+responds whole;                  | UAPI0406 | 6",
        "\\s+fails .* when \\w+ unknown;       | UAPI0409 | 12",
        "\\s+fails .* when flags has unknown; | UAPI0408 | 2",
        "\\s+required;                        | UAPI0404 | 12",
    })
    void theSpecificationIsMendedWhereItWasSpoilt(String statement, String code, int step) {
        List<Source> sources = WholeSpec.sources();
        List<Spoilt> all = sources.stream().flatMap(source -> Spoilt.of(source, statement)).toList();
        long mended = IntStream.iterate(0, i -> i < all.size(), i -> i + step).filter(i -> mends(sources, all.get(i), code)).count();
        assertTrue(mended > 2, mended + " of " + all.size());
    }

    /// The first statement of its kind in a file, and the file without it.
    private record Spoilt(Source without, int line) {
        static Stream<Spoilt> of(Source source, String statement) {
            List<String> lines = source.text().lines().toList();
            return IntStream.range(0, lines.size()).filter(i -> lines.get(i).matches(statement)).mapToObj(i -> new Spoilt(
                    new Source(source.path(), IntStream.range(0, lines.size()).filter(each -> each != i).mapToObj(lines::get)
                            .collect(Collectors.joining("\n", "", "\n"))), i));
        }
    }

    /// @return whether the specification is wrong without it
    private static boolean mends(List<Source> sources, Spoilt spoilt, String code) {
        View view = with(sources, spoilt.without());
        if (!codes(view).contains(code)) {
            return false;
        }
        String path = spoilt.without().path();
        String then = applied(view, path, CodeActions.all(view, path).getFirst());
        assertEquals(codes(WholeSpec.view()), codes(with(sources, new Source(path, then))), () -> path + ":" + spoilt.line());
        return true;
    }

    private static View with(List<Source> sources, Source other) {
        List<Source> all = sources.stream().map(source -> source.path().equals(other.path()) ? other : source).toList();
        return new View(Analysis.of(all, Sources.NONE), Positions.UTF_16, Optional.empty());
    }

    @Test
    void brokenTextStopsNothing() {
        for (String each : List.of("", "struct", "struct a { in u8 b; in u32", "extension A", "uapi 1; enum a { B = 1; C = 1", "allow X")) {
            Marked text = Marked.of(each);
            CodeActions.in(text.view(), text.path(), 0, each.length())
                    .forEach(action -> assertFalse(applied(text, action).text().equals(each), action.getTitle()));
        }
    }
}
