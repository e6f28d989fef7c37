package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Command.Returns;
import dev.uapi.language.model.Convention;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.NumberNames;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Omission;
import dev.uapi.language.model.Operation;
import dev.uapi.language.model.Records;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Response;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a checked description says of devices, other files and objects, and of what commands return.
final class FilesTest {
    private static final Description WINDOW =
            Samples.analyze(Samples.source("window").text()).specification().orElseThrow().descriptions().getFirst();

    private static final String TWO_DEVICES = """
            uapi 1;
            /// Doors.
            description doors { since 6.2; known through 6.12; allow UAPI0412 "as ever"; allow UAPI0601 "as ever"; }
            device front "/dev/front" { ioctl _IO 'd'; answers back; }
            device back  "/dev/back"  { ioctl _IO 'd'; }
            basic command FRONT_OPEN = 1 no argument on front { }
            basic command BACK_OPEN  = 2 no argument on back { }
            """;

    @Test
    void aFileKindSaysWhatGoesThroughIt() {
        FileKind flies = WINDOW.fileKinds().getFirst();
        assertEquals(List.of("WINDOW_CATCH"), flies.makers());
        assertEquals(
                List.of(Operation.Kind.READ, Operation.Kind.WRITE, Operation.Kind.POLL),
                flies.operations().stream().map(Operation::kind).toList());
        Records read = flies.operations().getFirst().records().orElseThrow();
        assertEquals("window_fly", read.struct().name());
        assertEquals(Optional.of("window_glass"), read.payload().map(EnumType::name));
        assertTrue(flies.operations().get(1).records().orElseThrow().whole());
        assertEquals("kind", flies.operations().get(1).causes().getFirst().id());
        assertEquals(Optional.of("readable when one is there"), flies.operations().get(2).text());
    }

    @Test
    void aDeviceNamesItsNumbersAndItsNeighbours() {
        Device window = WINDOW.devices().getFirst();
        assertEquals(
                new NumberNames(Optional.of("WINDOW_TYPE"), Optional.of("WINDOW_BASE"), Optional.of("WINDOW_NR_")), window.names());
        assertEquals(List.of("door"), window.answers());
        assertEquals(List.of(Operation.Kind.MMAP), window.operations().stream().map(Operation::kind).toList());
    }

    @Test
    void anObjectHoldsOthers() {
        ObjectType swarm = WINDOW.objects().stream().filter(object -> object.name().equals("SWARM")).findFirst().orElseThrow();
        assertEquals(List.of(), swarm.makers());
        assertEquals(List.of("WINDOW", "FLY"), swarm.holds());
        assertEquals(Optional.of("until it is dark"), swarm.kept());
        assertEquals(Release.parse("6.11"), swarm.availability().until());
    }

    @Test
    void aCommandReturnsMoreThanZero() {
        assertEquals(new Returns.NewDescriptor(Optional.of("flies"), Optional.of("of what was caught")), command("WINDOW_CATCH").returns());
        assertEquals(new Returns.MadeObject(List.of("FLY")), command("WINDOW_GRAB").returns());
        assertEquals(new Returns.Count(Optional.of("of flies")), command("WINDOW_COUNT").returns());
        assertEquals(new Returns.Value(Optional.empty()), command("WINDOW_AGE").returns());
        assertEquals(new Returns.Flag(), command("WINDOW_CHECK").returns());
        assertEquals(new Returns.Zero(), command("WINDOW_OPEN").returns());
    }

    @Test
    void aCommandMayHaveAConventionOfItsOwn() {
        assertEquals(Convention.ARGSZ, command("WINDOW_CATCH").convention());
        assertEquals(Convention.FIXED, command("WINDOW_GRAB").convention());
        assertEquals(Optional.of("WINDOW_GRAB"), command("WINDOW_CATCH").deprecated());
    }

    @Test
    void severalFieldsMayBeWrittenBackOnAnyErrno() {
        Response response = command("WINDOW_CATCH").responses().getFirst();
        assertEquals(List.of("kind", "weight"), response.fields());
        assertTrue(response.alsoOnAny());
        assertEquals(List.of("ENOSPC"), response.alsoOn());
    }

    @Test
    void whatIsLeftOutIsKnown() {
        Omission omission = WINDOW.omissions().getFirst();
        assertTrue(omission.covers("window_old_thing") && omission.covers("WINDOW_NEVER"));
        assertEquals(List.of(), List.of("window_new", "WINDOW_NEVER_").stream().filter(omission::covers).toList());
    }

    @Test
    void whoAnswersForAnotherCannotUseItsNumbers() {
        assertEquals(List.of(), codes(TWO_DEVICES));
        assertEquals(List.of(Code.DUPLICATE_NUMBER), codes(TWO_DEVICES.replace("FRONT_OPEN = 1", "FRONT_OPEN = 2")));
        assertEquals(List.of(), codes(TWO_DEVICES.replace("FRONT_OPEN = 1", "FRONT_OPEN = 2").replace("answers back;", "")));
    }

    @Test
    void numbersThatCanBeMistakenMayBeAllowed() {
        String beside = TWO_DEVICES.replace("answers", "beside").replace("FRONT_OPEN = 1", "FRONT_OPEN = 2");
        assertEquals(List.of(Code.MISTAKABLE_NUMBER), codes(beside));
        assertEquals(List.of(), codes(beside.replace("on front { }", "on front { allow UAPI0422 \"as ever\"; }")));
    }

    @Test
    void anFdAndItsMakerAgree() {
        String text = Samples.source("glass").text();
        assertEquals(List.of(Code.MAKERS_DISAGREE), codesOfGlass(text.replace("returns fd of flies \"of what was caught\";", "")));
        assertEquals(List.of(Code.MAKERS_DISAGREE), codesOfGlass(text.replace("fd flies made by WINDOW_CATCH", "fd flies")));
        assertEquals(List.of(Code.MAKERS_DISAGREE), codesOfGlass(text.replace("returns makes FLY;", "")));
    }

    private static List<Code> codesOfGlass(String text) {
        return Analysis.of(List.of(new Source("glass.uapi", text)), Samples.sources()).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    private static List<Code> codes(String text) {
        return Samples.analyze(text).diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static Command command(String name) {
        return WINDOW.commands().stream().filter(command -> command.name().equals(name)).findFirst().orElseThrow();
    }
}
