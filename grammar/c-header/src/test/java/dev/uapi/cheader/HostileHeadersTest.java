package dev.uapi.cheader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.cheader.model.CHeader;
import dev.uapi.cheader.model.CLayout;
import dev.uapi.cheader.model.CMacro;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.Unread;
import dev.uapi.language.Source;
import dev.uapi.language.model.Architecture;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the text, the reader ends soon, throws nothing, and says what it could not read.
final class HostileHeadersTest {
    private static final int MANY = 100_000;
    private static final int MEBI = 1 << 20;
    private static final Duration SOON = Duration.ofSeconds(30);
    /// Stands behind whatever is broken, and should be read nevertheless.
    private static final String BEHIND = "\n;\nstruct behind { __u32 here; };\n";

    /// @param whyPart what must be told
    record Hostile(String name, String text, String whyPart) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Hostile> recovered() {
        return Stream.of(
                new Hostile("brackets", "#define A " + "(".repeat(MANY / 4) + "1" + ")".repeat(MANY / 4), "nested too deeply"),
                new Hostile("minuses", "#define A " + "- ".repeat(MANY / 2) + "1", "nested too deeply"),
                new Hostile("a long directive", "#define A " + "1 + ".repeat(MANY) + "1", "too long"),
                new Hostile("a long sum", "enum { A = " + "1 + ".repeat(MANY) + "1 };", "too long"),
                new Hostile("an array of arrays", "struct a { int x" + "[2]".repeat(MANY) + "; };", "too many dimensions"),
                new Hostile("an array without end", "struct a { int x[" + "(".repeat(MANY) + "; };", "too long"),
                new Hostile("declarators", "struct a { int " + "(*".repeat(MANY) + "x; };", "nested too deeply"),
                new Hostile("an exponential macro", bomb("x"), "too much"),
                new Hostile("an exponential macro that is used", bomb("x") + "struct a { A30 };", "too much"),
                new Hostile("an exponential function", functionBomb() + "struct a { F30(int x;) };", "too much"),
                new Hostile("a long chain of macros", chain(MANY), "nested too deeply"),
                new Hostile("invocations in invocations", "#define F(x) x\nstruct a { int x[" + "F(".repeat(1000) + "1" + ")".repeat(1000)
                        + "]; };", "nested too deeply"),
                new Hostile("no division", "#define A (1 / 0)", "divides by zero"),
                new Hostile("no shift", "enum { A = 1 << 99 };", "shifts by 99"),
                new Hostile("no number", "enum { A = 99999999999999999999999 };", "64 bits do not hold"),
                new Hostile("no condition", "#if\nint x;\n#endif", "a condition must stand behind it"),
                new Hostile("a foreign condition", "#include <asm/other.h>\n#ifdef OTHER\n#define A 1\n#endif", "<asm/other.h> may"),
                new Hostile("an unknown pragma", "#pragma pack(2)\nstruct a { int x; };\n#pragma pack()", "#pragma pack(2) is in force"),
                new Hostile("an unknown attribute", "struct a { int x; } __attribute__((scalar_storage_order(1)));", "nobody knows"),
                new Hostile("a second else", "#if 0\n#else\n#else\n#endif", "an #else stood before"),
                new Hostile("an endif too many", "#endif", "nothing is open"),
                new Hostile("a negative length", "struct a { int x[-1]; };", "it comes to -1"),
                new Hostile("a structure twice", "struct a { int x; };\nstruct a { long x; };", "another struct a before"),
                new Hostile("a function", "static inline int f(int x) { return x; }", "functions are not read"));
    }

    @ParameterizedTest
    @MethodSource("recovered")
    void tellsWhatItCouldNotReadAndReadsWhatIsBehind(Hostile hostile) {
        CHeader header = read(hostile.text() + BEHIND);
        assertTrue(header.unread().stream().anyMatch(unread -> unread.why().contains(hostile.whyPart())), () -> told(header));
        assertEquals(Optional.of(4L), size(header, "behind", Architecture.I386));
    }

    static Stream<Hostile> lost() {
        return Stream.of(
                new Hostile("nothing", " ", ""),
                new Hostile("a truncated structure", "struct a { int x; int", "the end"),
                new Hostile("a truncated comment", "int /* for ever", "no end"),
                new Hostile("open ifs", "#if 1\n".repeat(MANY), "no #endif"),
                new Hostile("open unknown ifs", "#include <a.h>\n" + "#if A\n".repeat(MANY), "no #endif"),
                new Hostile("bodies", "struct {".repeat(MANY), "nested too deeply"),
                new Hostile("closing braces", "}".repeat(MANY), "expected a type"),
                new Hostile("open invocations", "#define F(x) x\n" + "F(".repeat(MEBI), "not closed"),
                new Hostile("ten megabytes of a line", "#define A " + "x".repeat(10 * MEBI), ""),
                new Hostile("ten megabytes of a comment", "/*" + " *\n".repeat(3 * MEBI) + "*/ struct a { int x; };", ""),
                new Hostile("ten megabytes of stars", "/*" + "*".repeat(10 * MEBI), "no end"),
                new Hostile("ten megabytes of white space", "struct" + " ".repeat(10 * MEBI) + "a { int x; };", ""),
                new Hostile("ten megabytes of backslashes", "\\".repeat(10 * MEBI), "expected a type"),
                new Hostile("ten megabytes of splices", "int\\\n".repeat(2 * MEBI), ""),
                new Hostile("ten megabytes of quotes", "\"".repeat(10 * MEBI + 1), "expected a type"),
                new Hostile("ten megabytes of one number", "enum { A = " + "1".repeat(10 * MEBI) + " };", "no integer"),
                new Hostile("ten megabytes of zeros", "\0".repeat(10 * MEBI), "expected a type"),
                new Hostile("ten megabytes of noise", noise(10 * MEBI), ""),
                new Hostile("ten megabytes of broken declarations", "struct 1 ;".repeat(MEBI), "more things could not be read"),
                new Hostile("ten megabytes of broken macros", "#define A(\n".repeat(MEBI), "more things could not be read"),
                new Hostile("more than is read", " ".repeat(33 * MEBI), "longer than 32 MiB"));
    }

    @ParameterizedTest
    @MethodSource("lost")
    void endsSoonWhateverTheTextIs(Hostile hostile) {
        CHeader header = read(hostile.text());
        assertTrue(header.unread().size() <= 1001, () -> "too many: " + header.unread().size());
        boolean told = hostile.whyPart().isEmpty() || header.unread().stream().anyMatch(unread -> unread.why().contains(hostile.whyPart()));
        assertTrue(told, () -> told(header));
    }

    @Test
    void readsTenMegabytesOfDeclarations() {
        String one = """
                #define LAMP_%1$d (1 << 3) /* one */
                struct lamp_%1$d { __u32 size; __u8 colour[3]; __u8 pad; __aligned_u64 data; };
                """;
        int count = 10 * MEBI / one.length();
        CHeader header = read(IntStream.range(0, count).mapToObj(one::formatted).collect(Collectors.joining()));
        assertEquals(List.of(), header.unread());
        assertEquals(count, header.structs().size());
        assertEquals(count, header.macros().size());
        assertEquals(16, header.structs().getLast().layout(Architecture.X86_64).orElseThrow().size());
    }

    @Test
    void doesNotExpandWhatRefersToItself() {
        CHeader header = read("#define A B + 1\n#define B A + 1\n#define C C\nenum { C = 3 };\n#define F(x) F(x)\n#define G F(1)\n");
        assertEquals(Optional.of(new CMacro.Value.Constant(3, false)), header.macro("C").map(CMacro::value));
        assertEquals(Optional.of(new CMacro.Value.Other()), header.macro("A").map(CMacro::value));
        assertTrue(header.unread().stream().anyMatch(unread -> unread.what().equals("A") && unread.why().contains("depends on A")));
    }

    @Test
    void structuresInStructuresDoNotMultiplyTheWork() {
        String text = "struct s0 { int x; };\n" + IntStream.range(1, 90)
                .mapToObj("struct s%d { struct s%<d_ a[2]; };\n"::formatted)
                .map(line -> line.replaceAll("s(\\d+)_", "s@$1@"))
                .map(HostileHeadersTest::before)
                .collect(Collectors.joining());
        CHeader header = read(text);
        assertEquals(90, header.structs().size());
        assertEquals(Optional.empty(), header.structs().getLast().layout(Architecture.X86_64), "larger than can be counted");
        assertEquals(Optional.of(4L << 20), size(header, "s20", Architecture.X86_64));
    }

    private static Optional<Long> size(CHeader header, String tag, Architecture machine) {
        return header.struct(tag).flatMap(struct -> struct.layout(machine)).map(CLayout::size);
    }

    @Test
    void everyBeginningOfAHeaderIsRead() {
        String whole = """
                #ifndef _LAMP_H
                #define _LAMP_H
                #include <linux/types.h>
                /** struct lamp - a lamp */
                struct lamp { __u32 a : 3; union { int x; char y[1 << 2]; }; void (*f)(int); } __attribute__((packed));
                enum { A = sizeof(struct lamp), B = 'x' };
                #define LAMP(x) _IOWR('L', (x), \\
                    struct lamp)
                #define LAMP_SET LAMP(1)
                #endif
                """;
        for (int end = 0; end < whole.length(); end++) {
            CHeader header = read(whole.substring(0, end));
            assertTrue(header.structs().stream().map(CStruct::tag).allMatch("lamp"::equals));
        }
        assertEquals(List.of(), read(whole).unread());
    }

    @Test
    void saysWhereThingsAreBehindSplicedLines() {
        CHeader header = read("#define A \\\n  1\nstr\\\nuct lamp { int x\\\ny; };\n");
        CStruct lamp = header.structs().getFirst();
        assertEquals("lamp.h:4:5", lamp.place().toString());
        assertEquals("xy", lamp.members().getFirst().name());
        assertEquals("lamp.h:4:16", lamp.members().getFirst().place().toString());
        assertEquals("1", header.macros().getFirst().text());
        assertFalse(header.macros().isEmpty());
    }

    private static String before(String line) {
        int number = Integer.parseInt(line.replaceAll("struct s(\\d+) .*\\n", "$1"));
        return line.replaceAll("s@\\d+@", "s" + (number - 1));
    }

    private static String bomb(String seed) {
        return "#define A0 " + seed + " " + seed + "\n" + IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "#define A%d A%d A%<d\n".formatted(i, i - 1))
                .collect(Collectors.joining());
    }

    private static String functionBomb() {
        return "#define F0(x) x x\n" + IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "#define F%d(x) F%d(x F%<d(x))\n".formatted(i, i - 1))
                .collect(Collectors.joining());
    }

    private static String chain(int length) {
        return IntStream.range(0, length).mapToObj(i -> "#define A%d A%d\n".formatted(i, i + 1)).collect(Collectors.joining());
    }

    private static String noise(int length) {
        Random random = new Random(7);
        return IntStream.range(0, length).map(i -> random.nextInt(256)).collect(
                StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String told(CHeader header) {
        return header.unread().stream().limit(5).map(Unread::toString).collect(Collectors.joining("\n"));
    }

    private static CHeader read(String text) {
        return assertTimeout(SOON, () -> HeaderReader.read(new Source("lamp.h", text)));
    }
}
