package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.IoctlClass;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Union;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What only old headers have: numbers written out, types that are no characters, files that no path opens, structures without
/// holes or names.
final class AtticTest {
    private static final Specification TODAY = Samples.analyze(Samples.source("attic").text()).specification().orElseThrow();

    private final Description attic = TODAY.descriptions().getFirst();

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void aBareNumberIsTheSameEverywhere(Architecture machine) {
        assertEquals(0x4c11, command("ATTIC_STATUS").ioctl(machine));
        assertEquals(IoctlClass.BARE, command("ATTIC_STATUS").numbering());
    }

    /// What gcc makes of `_IOWR(0xAA, 0, …)` with 10 bytes, and of `_IOR(0xAA, 1, int)`.
    @Test
    void aTypeNeedBeNoCharacter() {
        assertEquals(0xc00aaa00L, command("BOX_WARM").ioctl(Architecture.X86_64));
        assertEquals(0x8004aa01L, command("BOX_COUNT").ioctl(Architecture.X86_64));
        assertEquals(0x4004aa01L, command("BOX_COUNT").ioctl(Architecture.POWERPC));
    }

    @Test
    void aDeviceMayBeHandedOut() {
        Device box = command("BOX_WARM").device();
        assertEquals("box made by [ATTIC_OPEN]", box.label() + " made by " + box.makers());
        assertEquals(Optional.empty(), box.path());
        assertEquals(Optional.of("/dev/attic"), command("ATTIC_OPEN").device().path());
    }

    /// What gcc makes of the same, with `-m64` and with `-m32`.
    @Test
    void structuresAreLaidOutAsInTheHeader() {
        Struct event = struct("box_event");
        assertEquals(List.of(new Union(Optional.of("arg"), List.of("put", "fall"))), event.unions());
        assertEquals("{kind=0, __reserved=1, put=4, fall=4} 20", layout(event, Architecture.X86_64));
        assertEquals("{kind=0, __reserved=1, put=4, fall=4} 16", layout(event, Architecture.I386));
        assertEquals("{depth=0, loud=2} 10", layout(struct("box_fall"), Architecture.X86_64));
        assertEquals("{degrees=0, since=2} 10", layout(struct("box_warmth"), Architecture.I386));
        assertEquals("packed inline", (struct("box_fall").packed() ? "packed" : "") + (struct("box_fall").inline() ? " inline" : ""));
    }

    @Test
    void theyAlwaysWere() {
        assertEquals(TODAY.descriptions().getFirst().structs(), TODAY.asOf(new Release(6, 0, 0)).descriptions().getFirst().structs());
        assertEquals(List.of("ATTIC_OPEN"), TODAY.asOf(new Release(6, 0, 0)).descriptions().getFirst().devices().getLast().makers());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ioctl _IOWR 0xAA;     | ioctl _IOWR 0x1AA;      | UAPI0401",
        "ioctl _IOWR 0xAA;     | ioctl _IOWR 0xzz;       | UAPI0107",
        "returns fd of box;    | returns fd;             | UAPI0415",
        "made by ATTIC_OPEN    | made by ATTIC_STATUS    | UAPI0415 UAPI0415",
        "made by ATTIC_OPEN    | made by ATTIC_SHUT      | UAPI0201 UAPI0415",
        "(packed struct box_w  | (inline struct box_w    | UAPI0301 UAPI0425",
        "allow  UAPI0412       | allow  UAPI0407         | UAPI0212 UAPI0412",
    })
    void whatCannotBeIsTold(String from, String to, String codes) {
        String text = Samples.source("attic").text();
        Analysis analysis = Samples.analyze(text.replace(from, to));
        List<String> found = analysis.diagnostics().stream().map(diagnostic -> diagnostic.code().toString()).sorted().toList();
        assertEquals(codes, String.join(" ", found));
    }

    @Test
    void aTypeFitsIntoAByte() {
        Analysis analysis = Samples.analyze(Samples.source("attic").text().replace("0xAA", "'\u20ac'"));
        assertEquals(List.of(Code.NUMBER_OUT_OF_RANGE), analysis.diagnostics().stream().map(Diagnostic::code).toList());
    }

    private static String layout(Struct struct, Architecture machine) {
        return struct.layout(machine).offsets() + " " + struct.layout(machine).size();
    }

    private Struct struct(String name) {
        return attic.structs().stream().filter(struct -> struct.name().equals(name)).findFirst()
                .orElseGet(() -> attic.commands().stream().flatMap(command -> command.struct().stream())
                        .filter(struct -> struct.name().equals(name)).findFirst().orElseThrow());
    }

    private Command command(String name) {
        return attic.commands().stream().filter(command -> command.name().equals(name)).findFirst().orElseThrow();
    }
}
