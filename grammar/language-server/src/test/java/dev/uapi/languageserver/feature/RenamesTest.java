package dev.uapi.languageserver.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.names.Occurrence;
import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.Positions;
import dev.uapi.languageserver.Uris;
import dev.uapi.languageserver.View;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Test;

final class RenamesTest {
    private static final String LAMPS = """
            uapi 1;
            /// What `LAMP_ON` needs: a `hue`.
            enum hue { HUE_RED = 1; HUE_BLUE = 2; }
            /// Its `id` and `hue`.
            struct lamp { in u32 id; in u32 hue of hue; in u32 b when hue == HUE_RED; }
            """;

    /// The first of these texts, with something renamed in all of them.
    private static String renamed(String name, Marked at, Marked... others) {
        View view = view(at, others);
        return switch (Renames.at(view, at.path(), at.offset(), name)) {
            case Wish.Granted(var edit) -> applied(view, at.source(), edits(edit, at.path()));
            case Wish.Refused(var why) -> why;
        };
    }

    private static View view(Marked at, Marked... others) {
        List<Source> sources = Stream.concat(Stream.of(at), Arrays.stream(others))
                .map(Marked::source)
                .toList();
        return new View(Analysis.of(sources, Sources.NONE), Positions.UTF_16, Optional.empty());
    }

    private static List<TextEdit> edits(WorkspaceEdit edit, String path) {
        return edit.getChanges().getOrDefault(Uris.uri(path), List.of());
    }

    private static WorkspaceEdit granted(Wish<WorkspaceEdit> wish) {
        return assertInstanceOf(Wish.Granted.class, wish).value() instanceof WorkspaceEdit edit ? edit : new WorkspaceEdit();
    }

    private static String applied(View view, Source source, List<TextEdit> edits) {
        StringBuilder text = new StringBuilder(source.text());
        edits.stream()
                .sorted(Comparator.comparingInt((TextEdit edit) -> view.positions().offset(source, edit.getRange().getStart())).reversed())
                .forEach(edit -> text.replace(
                        view.positions().offset(source, edit.getRange().getStart()),
                        view.positions().offset(source, edit.getRange().getEnd()),
                        edit.getNewText()));
        return text.toString();
    }

    private static Marked lamps(String marked) {
        String plain = marked.replace("<|>", "");
        return Marked.of(LAMPS.replace(plain, marked));
    }

    private static String refusal(String behind, String name) {
        Marked at = Marked.behind("window.uapi", behind);
        return String.valueOf(assertInstanceOf(Wish.Refused.class, Renames.at(at.view(), at.path(), at.offset(), name)).why());
    }

    @Test
    void aNameChangesWhereverItIsNamedAndQuotedAndNowhereElse() {
        String expected = LAMPS.replace("enum hue", "enum shade").replace("of hue", "of shade").replace("a `hue`", "a `shade`");
        assertEquals(expected, renamed("shade", lamps("enum h<|>ue")));
    }

    @Test
    void aFieldIsSomethingElseThanWhatIsCalledSoToo() {
        String expected = LAMPS.replace("u32 hue", "u32 shade").replace("when hue", "when shade").replace("and `hue`", "and `shade`");
        assertEquals(expected, renamed("shade", lamps("when hue<|>")));
        assertEquals(LAMPS.replace("u32 id", "u32 flags").replace("`id`", "`flags`"), renamed("flags", lamps("u32 i<|>d")));
    }

    @Test
    void theSameNameChangesNothing() {
        assertEquals(LAMPS, renamed("hue", lamps("enum h<|>ue")));
    }

    @Test
    void otherFilesFollow() {
        Marked head = Marked.of("/described/lamps.uapi", """
                uapi 1;
                description lamps { header <a.h>; since 6.2; known through 6.3; }
                import bulbs;
                struct lamp { in u32 a of h<|>ue; }
                """);
        Marked part = Marked.of("/described/bulbs.uapi", "uapi 1;\npart of lamps;\nenum hue { HUE_RED = 1; }\n");
        Marked other = Marked.of("/described/other.uapi", """
                uapi 1;
                import lamps (hue);
                struct other { in u32 a of hue; }
                """);
        assertEquals(head.text().replace("hue", "shade"), renamed("shade", head, part, other));
        WorkspaceEdit edit = granted(Renames.at(view(head, part, other), head.path(), head.offset(), "shade"));
        assertEquals(Set.of(part, head, other).stream().map(Marked::path).map(Uris::uri).collect(Collectors.toSet()),
                edit.getChanges().keySet());
        assertEquals(2, edits(edit, other.path()).size());
    }

    @Test
    void whatWouldMeanSomethingElseElsewhereIsRefused() {
        Marked head = Marked.of("/described/lamps.uapi", """
                uapi 1;
                description lamps { header <a.h>; since 6.2; known through 6.3; }
                enum h<|>ue { HUE_RED = 1; }
                """);
        Marked other = Marked.of("/described/other.uapi", """
                uapi 1;
                import lamps (hue);
                enum shade { SHADE_RED = 1; }
                struct other { in u32 a of hue; in u32 b of shade; }
                """);
        assertEquals("`shade` already has a meaning: enum, other.uapi:3:6", renamed("shade", head, other));
    }

    @Test
    void twoOfOneNameAreRefused() {
        assertEquals("`view` already has a meaning: field, window.uapi:118:13", refusal("How it is.\n    out u32 fl", "view"));
        assertEquals("`WINDOW_SHUT` already has a meaning: command, window.uapi:86:15", refusal("basic command WINDOW_STA", "WINDOW_SHUT"));
        assertEquals("`odd` already has a meaning: cause, window.uapi:65:22", refusal("EPERM  not_", "odd"));
    }

    @Test
    void aFieldDoesNotTakeTheNameOfAMemberThatItsConditionsSpeakOf() {
        assertEquals("`HUE_RED` already has a meaning: member, lamps.uapi:3:12", renamed("HUE_RED", lamps("u32 i<|>d")));
    }

    @Test
    void anErrorThatAnotherNameWouldMakeIsTold() {
        Marked two = Marked.of("uapi 1;\nenum a { A_ON = 1; }\nenum b { B_O<|>N = 1; }\n");
        assertEquals(
                "with the name `A_ON`, lamps.uapi:3:10 would be wrong: there is a member `A_ON` already", renamed("A_ON", two));
        assertEquals("`u32` already has a meaning: lamps.uapi:5:18", renamed("u32", lamps("struct la<|>mp")));
    }

    @Test
    void whatNobodyDeclaresIsRefused() {
        assertEquals("`EINVAL` is the kernel's name for an error", refusal("mmap   \"what one sees\" since 6.4 { fails EIN", "odd"));
        assertEquals("`CAP_SYS_ADMIN` is the kernel's name for a capability", refusal("lacks CAP_SYS_", "odd"));
        assertEquals("`6.12` is a release of the kernel", refusal("known  through 6.", "odd"));
        assertEquals("`UAPI0601` is the code of a rule", refusal("allow UAPI06", "odd"));
        assertEquals("`acme` is whose hardware it is for; nothing declares it", refusal("on window for ac", "odd"));
        assertEquals("`u32` is a type of the language", refusal("in    u3", "odd"));
        assertEquals("`panes` is the name of a file: rename the file, and the imports follow", refusal("import pan", "odd"));
        assertEquals("`OTHER_MODE` is declared nowhere", refusal("import other (OTHER_MO", "odd"));
        assertEquals("there is no name here that could be changed", refusal("0x12 no argu", "odd"));
    }

    @Test
    void whatIsNoNameIsRefused() {
        assertEquals("`2wide` is no name: letters, digits and `_`, and no digit in front", refusal("flags window_fl", "2wide"));
        assertEquals("`` is no name: letters, digits and `_`, and no digit in front", refusal("flags window_fl", ""));
        assertEquals("`a b` is no name: letters, digits and `_`, and no digit in front", refusal("flags window_fl", "a b"));
        String largest = "`max` is the largest number in conditions, unless a field has that name";
        assertEquals(largest, refusal("inout aligned_u64  wh", "max"));
    }

    @Test
    void aKeywordIsRefusedWhereItWouldBeReadAsOne() {
        assertEquals("`unknown` is a word of the language, and would be read as one", refusal("    WINDOW_FLAG_WI", "unknown"));
    }

    @Test
    void whatWasPublishedStays() {
        Marked at = Marked.of("/described/lamps.uapi", "uapi 1;\nimport bulbs (hue);\nstruct lamp { in u32 a of h<|>ue; }\n");
        Marked jar = Marked.of("/described/lib/bulbs.jar!/bulbs.uapi", "uapi 1;\nenum hue { HUE_RED = 1; }\n");
        assertEquals(
                "`hue` stands in /described/lib/bulbs.jar!/bulbs.uapi, which was published and cannot be changed",
                renamed("shade", at, jar));
    }

    @Test
    void bytesAreCountedForWhoCountsBytes() {
        Marked at = Marked.of("uapi 1;\n/* äöü */ enum h<|>ue { HUE_RED = 1; }\n");
        View view = new View(Analysis.of(List.of(at.source()), Sources.NONE), Positions.UTF_8, Optional.empty());
        List<TextEdit> edits = edits(granted(Renames.at(view, at.path(), at.offset(), "shade")), at.path());
        assertEquals("uapi 1;\n/* äöü */ enum shade { HUE_RED = 1; }\n", applied(view, at.source(), edits));
        assertEquals(18, edits.getFirst().getRange().getStart().getCharacter());
    }

    @Test
    void textThatIsHalfWrittenElsewhereDoesNotStopIt() {
        String broken = LAMPS + "struct other { in u32 c of hue; in u32 d of \n";
        String expected = broken.replace("enum hue", "enum shade").replace("of hue", "of shade").replace("a `hue`", "a `shade`");
        assertEquals(expected, renamed("shade", Marked.of(broken.replace("enum hue", "enum h<|>ue"))));
    }

    /// Whatever is renamed, the descriptions are as right as before.
    @Test
    void theSpecificationStaysRight() {
        View view = WholeSpec.view();
        List<Occurrence> declared = view.navigator().paths().stream()
                .flatMap(path -> view.navigator().occurrences(path).stream())
                .filter(there -> there.declares() && there.symbol().isPresent())
                .toList();
        for (int i = 0; i < declared.size(); i += 60) {
            Occurrence there = declared.get(i);
            WorkspaceEdit edit = granted(Renames.at(view, there.place().source().path(), there.place().start(), there.text() + "_2"));
            Analysis after = view.analysis().with(view.analysis().files().stream()
                    .map(file -> new Source(file.path(), applied(view, file, edits(edit, file.path()))))
                    .toList());
            assertEquals(errors(view.analysis()), errors(after), there.toString());
        }
        assertTrue(declared.size() > 1000);
    }

    private static long errors(Analysis analysis) {
        return analysis.diagnostics().stream().filter(Diagnostic::isError).count();
    }

    @Test
    void everyPlaceOfTheSpecificationHasAName() {
        View view = WholeSpec.view();
        assertTrue(WholeSpec.answers(view, (path, at) -> Renames.prepare(view, path, at) instanceof Wish.Granted) > 10_000);
    }
}
