package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Layout;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Succession;
import dev.uapi.language.model.Type;
import dev.uapi.language.model.Union;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where fields stand, and what they are there for.
final class LayoutTest {
    private static final String HEAD = """
            uapi 1;
            /// A window.
            description window { since 6.2; known through 6.12; allow UAPI0601 "these are tests"; }
            """;

    private final Description window =
            Samples.analyze(Samples.source("window").text()).specification().orElseThrow().descriptions().getFirst();

    private final Argument.ByPointer frame = (Argument.ByPointer) command("WINDOW_FRAME").argument();

    @Test
    void aUnionIsOnePlace() {
        assertEquals(List.of(new Union(Optional.empty(), List.of("wanted", "id"))), frame.struct().unions());
        assertEquals(8, field("wanted").offset());
        assertEquals(8, field("id").offset());
        assertEquals(12, field("wall").offset());
    }

    @Test
    void whatTookThePlaceOfAnotherStandsWhereThatStood() {
        Succession succession = frame.struct().successions().getFirst();
        assertEquals(List.of("thick", "__reserved"), succession.fields());
        Field before = succession.before().getFirst();
        assertEquals("16+4 __reserved", before.offset() + "+" + before.size() + " " + before.name());
        assertEquals("16+1, 17+3, 20+4", Stream.of("thick", "__reserved", "num")
                .map(this::field)
                .map(field -> field.offset() + "+" + field.size())
                .collect(Collectors.joining(", ")));
        assertEquals(20, frame.minimumSize());
        assertEquals("__reserved", frame.lastRequired());
    }

    @Test
    void someMustBringMore() {
        String raised = frame.raised().stream()
                .map(more -> more.size() + " through " + more.field() + " when " + ConditionText.of(more.when()))
                .collect(Collectors.joining());
        assertEquals("40 through parts when flags has WINDOW_FLAG_HIGH", raised);
    }

    @Test
    void bitsHaveNames() {
        List<BitRange> ranges = field("flags").ranges();
        assertEquals(List.of("shape", "side"), ranges.stream().map(BitRange::name).toList());
        assertEquals(0xff00, ranges.getFirst().mask());
        assertEquals(0x12, ranges.getFirst().of(0x11234));
        assertEquals(1, ranges.getLast().of(0x11234));
        assertEquals(-1, new BitRange("all", 0, 63, Optional.empty()).mask());
    }

    @Test
    void conditionsAreToldAsTheyAreWritten() {
        assertEquals(
                List.of("__reserved != 0 or flags has unknown or not (thick == 0 or side == 1)",
                        "wanted has unknown or shape == WINDOW_FRAME_NONE"),
                command("WINDOW_FRAME").causes().stream().map(cause -> ConditionText.of(cause.when().orElseThrow())).toList());
    }

    @Test
    void addressesLeadToTypesAndToPayloads() {
        assertEquals("shape", assertInstanceOf(Meaning.Pointee.ToPayload.class, pointer("parts").to()).selector());
        assertEquals(Optional.of("num"), pointer("parts").count());
        assertEquals(Optional.of("part_length"), frame.struct().lengthOf(frame.struct().field("parts").orElseThrow()).map(Field::name));
        assertEquals("u8", assertInstanceOf(Meaning.Pointee.ToType.class, pointer("name").to()).type().spelling());
        assertEquals(Optional.of("16"), pointer("name").count());
        assertEquals("u64[]", assertInstanceOf(Meaning.Pointee.ToType.class, pointer("holes").to()).type().spelling());
        assertEquals("window_link", assertInstanceOf(Meaning.Chain.class, field("links").meaning()).header().name());
    }

    @Test
    void anArrayWithoutAnEndCountsForNothing() {
        Struct paint = command("WINDOW_PAINT").struct().orElseThrow();
        Field colours = paint.field("colours").orElseThrow();
        assertEquals("s32[count]", assertInstanceOf(Type.Flexible.class, colours.type()).spelling());
        assertEquals("12+0", colours.offset() + "+" + colours.size());
        assertEquals(12, paint.size());
    }

    /// What the analysis makes of a text while it reports, and what the model makes of the fields, are two computations.
    @ParameterizedTest
    @ValueSource(strings = {"X86_64", "ARM64", "ALPHA"})
    void mostMachinesAgree(Architecture machine) {
        structs().forEach(struct -> {
            Layout layout = struct.layout(machine);
            assertEquals(struct.size(), layout.size(), struct.name());
            assertEquals(struct.alignment(), layout.alignment(), struct.name());
            struct.fields().forEach(field -> assertEquals(field.offset(), layout.offsets().get(field.name()), field.name()));
        });
    }

    /// What gcc makes of it with `-m32`.
    @Test
    void wideNumbersStandCloserOnOne() {
        Struct sill = window.structs().stream().filter(struct -> struct.name().equals("window_sill")).findFirst().orElseThrow();
        assertEquals("Layout[size=24, alignment=8, offsets={depth=0, where=8, length=16}]", sill.layout(Architecture.ARM).toString());
        assertEquals("Layout[size=16, alignment=4, offsets={depth=0, where=4, length=12}]", sill.layout(Architecture.I386).toString());
    }

    /// What gcc makes of `char name[5]; long first; unsigned char more; unsigned long last[2]`, with `-m64` and with `-m32`.
    @Test
    void aLongIsAsWideAsTheMachine() {
        Struct old = struct("in char[5] name; in long first; in u8 more; in ulong[2] last;"
                + "allow UAPI0301 \"old\"; allow UAPI0303 \"old\";");
        assertEquals("Layout[size=40, alignment=8, offsets={name=0, first=8, more=16, last=24}]",
                old.layout(Architecture.X86_64).toString());
        assertEquals("Layout[size=24, alignment=4, offsets={name=0, first=8, more=12, last=16}]",
                old.layout(Architecture.I386).toString());
        assertEquals(old.layout(Architecture.I386), old.layout(Architecture.ARM));
    }

    /// What gcc makes of the same with `__attribute__((packed))` on the outer structure, with `-m64` and with `-m32`.
    @Test
    void aPackedStructureHasNoHoles() {
        Struct packed = struct("""
                in u8 kind;
                union arg { in struct pane pane; in u8[18] raw; }
                in u32 more;
                in struct pane rest;
                allow UAPI0302 "the union is a type of its own";
                } inline struct pane { in u64 at; in u32 n; allow UAPI0302 "old"; allow UAPI0303 "old";""", "packed ");
        assertEquals(List.of(new Union(Optional.of("arg"), List.of("pane", "raw"))), packed.unions());
        assertEquals("Layout[size=45, alignment=1, offsets={kind=0, pane=1, raw=1, more=25, rest=29}]",
                packed.layout(Architecture.X86_64).toString());
        assertEquals("Layout[size=37, alignment=1, offsets={kind=0, pane=1, raw=1, more=21, rest=25}]",
                packed.layout(Architecture.I386).toString());
        assertEquals(packed.layout(Architecture.X86_64).size(), packed.size());
        assertEquals(25, packed.field("more").orElseThrow().offset());
        assertTrue(packed.packed() && !packed.inline());
    }

    private static Struct struct(String fields) {
        return struct(fields, "");
    }

    private static Struct struct(String fields, String packed) {
        Analysis analysis = Samples.analyze(HEAD + packed + "struct s { " + fields + " }");
        return analysis.specification().orElseThrow(() -> new AssertionError(analysis.diagnostics())).descriptions().getFirst()
                .structs().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "in u32 a; since 6.7 { in u16 b; in u16 c; } before { } in aligned_u64 d;                               | ''",
        "in u32 a; since 6.7 { in u32 b; in u32 c; } before { } in aligned_u64 d;                               | UAPI0301 UAPI0311",
        "in aligned_u64 a; since 6.7 { in u32 b; } before { in u32 z zero; } since 6.8 { in u32 c; } before { } | ''",
        "in aligned_u64 a; since 6.7 { in u32 b; } before { }                                                   | UAPI0302 UAPI0311",
        "in u32 a; since 6.7 { in u32 b; } since 6.6 { in u32 c; }                                              | UAPI0705",
        "in u32 a; since 6.7 { union { in u32 b; out u32 c; } } before { out u32 c; }                           | ''",
        "union { in u8[3] a; in u16 b; } in u16 c;                                                              | UAPI0302",
        "union { in u32 a; in u32 a; }                                                                          | UAPI0202",
        "in u32 a bits 0 to 3 a;                                                                                | UAPI0202",
        "in u8[3] a bits 0 to 3 b;                                                                              | UAPI0419",
        "in u32 n count of a; in u8[m] a; in u32 m;                                              | UAPI0309 UAPI0411 UAPI0411",
        "union arg { in u32 a; }                                                                 | ''",
        "union { in u32 a; }                                                                     | UAPI0310",
        "union arg { }                                                                           | UAPI0310",
        "in u32 packed; in u32 inline; in u32 bare;                                              | ''",
        "in u8[0] a;                                                                                            | UAPI0307",
        "in aligned_u64 a points to u8[0];                                                                      | UAPI0307",
        "in long a; in ulong b;                                                                      | UAPI0303 UAPI0303",
        "in u32 a mmap offset mmap length;                                                                      | UAPI0208",
        "in u32 a fd of door;                                                                                   | UAPI0201",
        "in u32 a; in u32 b makes DOOR in a;                                                                    | UAPI0201 UAPI0419",
    })
    void whatCannotBeIsToldOnce(String fields, String codes) {
        List<Diagnostic> found = Samples.analyze(HEAD + "struct s { " + fields + " }").diagnostics();
        assertEquals(codes, found.stream().map(diagnostic -> diagnostic.code().toString()).sorted().collect(Collectors.joining(" ")));
    }

    private Stream<Struct> structs() {
        return Stream.concat(window.structs().stream(), window.commands().stream().flatMap(command -> command.struct().stream()));
    }

    private Meaning.Pointer pointer(String field) {
        return assertInstanceOf(Meaning.Pointer.class, field(field).meaning());
    }

    private Field field(String name) {
        return frame.struct().field(name).orElseThrow();
    }

    private Command command(String name) {
        return window.commands().stream().filter(command -> command.name().equals(name)).findFirst().orElseThrow();
    }
}
