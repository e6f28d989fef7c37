package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.IoctlClass;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Tier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a checked description says.
final class ModelTest {
    private final Description window =
            Samples.analyze(Samples.source("window").text()).specification().orElseThrow().descriptions().getFirst();

    @Test
    void aDescriptionHasItsPartsAndNotWhatItImportsByName() {
        assertEquals(
                List.of(
                        "WINDOW_OPEN", "WINDOW_CHECK", "WINDOW_SHUT", "WINDOW_STATE", "WINDOW_CLOSE", "WINDOW_REMOVE", "WINDOW_FRAME",
                        "WINDOW_PAINT", "WINDOW_COLOURS", "WINDOW_CATCH", "WINDOW_GRAB", "WINDOW_COUNT", "WINDOW_AGE"),
                window.commands().stream().map(Command::name).toList());
        assertEquals(
                List.of("window_row", "window_wood", "window_link", "window_sill", "window_screws", "window_murano", "window_fly"),
                window.structs().stream().map(Struct::name).toList());
    }

    @Test
    void whatIsImportedFromIsThereToBeReferredTo() {
        Specification specification = Samples.analyze(Samples.source("window").text()).specification().orElseThrow();
        assertEquals(List.of("door", "other"), specification.imported().stream().map(Description::name).toList());
        assertEquals("other_place", specification.imported().getLast().structs().getFirst().name());
    }

    @Test
    void aPartBringsTheWholeDescription() {
        Analysis analysis = Analysis.of(List.of(Samples.source("panes")), Samples.sources());
        assertEquals(List.of(), analysis.diagnostics());
        assertEquals(List.of(window), analysis.specification().orElseThrow().descriptions());
    }

    @Test
    void layoutIsThatOfC() {
        String layout = struct("WINDOW_OPEN").fields().stream()
                .map(field -> field.offset() + "+" + field.size() + " " + field.name() + (field.required() ? "" : " later"))
                .collect(Collectors.joining(", "));
        assertEquals(
                "0+4 size, 4+4 flags, 8+4 id, 12+2 in, 14+2 __reserved, 16+8 where, 24+4 rows later, 28+4 fd later, 32+8 table later",
                layout);
        assertEquals(40, struct("WINDOW_OPEN").size());
        assertEquals(24, ((Argument.ByPointer) command("WINDOW_OPEN").argument()).minimumSize());
        assertEquals("where", ((Argument.ByPointer) command("WINDOW_OPEN").argument()).lastRequired());
    }

    @Test
    void twoCommandsMayTakeOneStructure() {
        Argument.ByPointer paint = (Argument.ByPointer) command("WINDOW_PAINT").argument();
        Argument.ByPointer colours = (Argument.ByPointer) command("WINDOW_COLOURS").argument();
        assertEquals(paint, colours);
        assertEquals("kind has unknown", ConditionText.of(command("WINDOW_COLOURS").causes().getFirst().when().orElseThrow()));
    }

    @Test
    void casesSurroundTheirCauses() {
        String causes = command("WINDOW_OPEN").causes().stream()
                .map(cause -> cause.id()
                        + cause.guard().map(guard -> " in " + ConditionText.of(guard)).orElse("")
                        + cause.when().map(when -> " when " + ConditionText.of(when)).orElse(""))
                .collect(Collectors.joining("\n"));
        assertEquals(
                """
                reserved when __reserved != 0 or flags has unknown
                odd when where % 4096 != 0 and where + 4096 wraps
                not_you in flags has WINDOW_FLAG_WIDE when lacks CAP_SYS_ADMIN
                some in flags has WINDOW_FLAG_WIDE and in == max when objects exist
                no_wall in flags has WINDOW_FLAG_WIDE
                broken""",
                causes);
    }

    @Test
    void aCauseWithoutWordsIsToldByItsCondition() {
        assertEquals("`where % 4096 != 0 and where + 4096 wraps`", command("WINDOW_OPEN").causes().get(1).text());
    }

    /// The figures are what gcc makes of `_IO(';', 0x85)` and `_IOWR('w', 1, char[40])` for these machines.
    @ParameterizedTest
    @CsvSource({
        "X86_64, _IO, ;, 0x85, 40, 0x3b85", "ARM64, _IO, ;, 0x85, 40, 0x3b85", "POWERPC, _IO, ;, 0x85, 40, 0x20003b85",
        "MIPS, _IO, ;, 0x85, 40, 0x20003b85", "SPARC, _IO, ;, 0x85, 40, 0x20003b85", "ALPHA, _IO, ;, 0x85, 40, 0x20003b85",
        "X86_64, _IOWR, w, 1, 40, 0xc0287701", "POWERPC, _IOWR, w, 1, 40, 0xc0287701",
        "X86_64, _IOR, w, 1, 40, 0x80287701", "POWERPC, _IOR, w, 1, 40, 0x40287701",
        "X86_64, _IOW, w, 1, 40, 0x40287701", "POWERPC, _IOW, w, 1, 40, 0x80287701"
    })
    void numbersAreEncodedAsOnTheMachine(Architecture machine, IoctlClass macro, char type, String number, long size, String expected) {
        assertEquals(Long.decode(expected), machine.encode(macro, type, Long.decode(number), size));
    }

    @Test
    void stableReleasesMayHaveTakenWhatMainlineGotLater() {
        Release branch = Release.parse("6.12.y").orElseThrow();
        Availability since = new Availability(Release.parse("6.15"), List.of(branch), Release.parse("7.0"));
        assertTrue(since.in(new Release(6, 15, 0)) && since.in(new Release(6, 16, 3)) && since.in(new Release(6, 12, 117)));
        assertFalse(since.in(new Release(6, 12, 0)) || since.in(new Release(6, 13, 5)) || since.in(new Release(7, 0, 0)));
        assertEquals(Optional.empty(), Release.parse("6"));
        assertEquals("6.12.y", branch.toString());
    }

    @Test
    void anExtensionSaysWhichAttemptItStandsFor() {
        Extension rows = window.extensions().getLast();
        Extension.Attempt attempt = rows.attempt().orElseThrow();
        assertEquals(List.of("window WINDOW", "thing ", "glass fd"), rows.parameters().stream()
                .map(parameter -> parameter.name() + " " + (parameter.descriptor() ? "fd" : String.join(" ", parameter.kinds()))).toList());
        assertEquals("WINDOW_FLAG_HIGH | WINDOW_FLAG_WIDE", attempt.given().getFirst().value().spelling());
        assertEquals(List.of("success PRESENT", "EOPNOTSUPP ABSENT", "ENOSPC UNCLEAR"), attempt.judgements().stream()
                .map(judgement -> judgement.errno().orElse("success") + " " + judgement.verdict()).toList());
        assertEquals(
                List.of("WINDOW_CLOSE OfResult[spelling=id]", "the glass stays"),
                attempt.undos().stream().map(ModelTest::undo).toList());
        assertEquals(List.of("not_you", "odd"), attempt.exclusions().stream().map(Extension.Exclusion::cause).toList());
        assertEquals("EXTENDED acme", rows.tier() + " " + rows.vendor().orElseThrow());
    }

    private static String undo(Extension.Undo undo) {
        return switch (undo) {
            case Extension.Undo.Call(var command, var given) -> command + " " + given.getFirst().value();
            case Extension.Undo.Close(var field) -> "close " + field.name();
            case Extension.Undo.Nothing(var why) -> why;
        };
    }

    @Test
    void anExtensionMayBeImpossibleOrOnlyGrowth() {
        Extension high = extension("EXT_HIGH");
        assertEquals("they were never made", high.never().orElseThrow());
        assertEquals(List.of("ROWS", "EXT_WIDE"), high.became());
        assertEquals(Tier.BASIC, extension("EXT_WIDE").tier());
        assertEquals("close view", undo(extension("EXT_WIDE").attempt().orElseThrow().undos().getFirst()));
    }

    private Extension extension(String name) {
        return window.extensions().stream().filter(extension -> extension.name().equals(name)).findFirst().orElseThrow();
    }

    private Command command(String name) {
        return window.commands().stream().filter(command -> command.name().equals(name)).findFirst().orElseThrow();
    }

    private Struct struct(String command) {
        return command(command).struct().orElseThrow();
    }
}
