package dev.uapi.languageserver.feature.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.Uris;
import dev.uapi.languageserver.View;
import dev.uapi.languageserver.feature.WholeSpec;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        return text.view().analysis().diagnostics().stream().map(found -> found.code().toString()).sorted().toList();
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
        View view = text.view();
        StringBuilder now = new StringBuilder(text.text());
        Stream.ofNullable(action.getEdit().getChanges().get(Uris.uri(text.path())))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt((TextEdit edit) -> -view.offset(text.path(), edit.getRange().getStart())))
                .forEach(edit -> now.replace(
                        view.offset(text.path(), edit.getRange().getStart()), view.offset(text.path(), edit.getRange().getEnd()),
                        edit.getNewText()));
        return Marked.of(now.toString());
    }

    @Test
    void nothingIsWrongWithWhatTheTestsSpoil() {
        assertEquals(List.of(), codes(slip("uapi 1;", "uapi 1;")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "UAPI0102 | u32 hue of house_hue; | u32 hue of house_hue",
        "UAPI0105 | uapi 1; | ~~",
        "UAPI0108 | // nobody | /// nobody",
        "UAPI0201 | of house_hue | of house_hew",
        "UAPI0212 | in u32 one; | in u32 one; allow UAPI0301 \"a \\\"; b\";",
        "UAPI0301 | in u32 one; | in u8 one;",
        "UAPI0301 | in  u32 flags   of house_flags; | in u16 flags of house_flags;",
        "UAPI0302 | in u32 two; | in u8 two;",
        "UAPI0303 | aligned_u64 three | u64 three",
        "UAPI0402 | 0x12 | 0x10",
        "UAPI0403 | 0x12 | 0x13",
        "UAPI0418 | 0x12 | 0x02",
        "UAPI0404 | required; // of hang | ~~",
        "UAPI0406 | responds whole; // of hang | ~~",
        "UAPI0407 | fails EINVAL reserved when rest != 0; | ~~",
        "UAPI0408 | fails EINVAL strange when flags has unknown; | ~~",
        "UAPI0409 | fails ENOENT no_room when room_id unknown; | ~~",
        "UAPI0503 | HOUSE_GREY = 3 | HOUSE_GREY = 1",
        "UAPI0801 | EXT_TWO = 2 | EXT_TWO = 1",
        "UAPI0803 | never \"two\"; | ~~",
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
        "UAPI0408 | fails EINVAL strange when flags has unknown; | ~~",
    })
    void aRuleCanBeBrokenOnPurpose(String code, String right, String wrong) {
        Marked text = slip(right, wrong);
        CodeAction last = actions(text, code).getLast();
        assertEquals("Allow " + code + " here, for a reason", last.getTitle());
        assertFalse(last.getIsPreferred());
        assertEquals(List.of(), codes(applied(text, last)));
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

    @Test
    void nothingOfTheSpecificationStopsIt() {
        View view = WholeSpec.view();
        for (String path : view.navigator().paths()) {
            assertEquals(0, CodeActions.in(view, path, 0, view.source(path).text().length()).stream()
                    .filter(action -> action.getEdit().getDocumentChanges() != null).count());
        }
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
