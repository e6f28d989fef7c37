package dev.uapi.cheader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.cheader.model.CComment;
import dev.uapi.cheader.model.CEnum;
import dev.uapi.cheader.model.CHeader;
import dev.uapi.cheader.model.CLayout;
import dev.uapi.cheader.model.CMacro;
import dev.uapi.cheader.model.CMacro.Value;
import dev.uapi.cheader.model.CMember;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.Unread;
import dev.uapi.language.Source;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.IoctlClass;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Reads small headers of our own invention.
final class HeaderReaderTest {
    @Test
    void readsStructuresWithTheirPlaces() {
        CStruct lamp = read("struct lamp {\n\t__u32 argsz;\n\t__u16 colour[3]; /* red, green, blue */\n};\n").structs().getFirst();
        assertEquals("lamp", lamp.tag());
        assertEquals("lamp.h:1:8", lamp.place().toString());
        assertEquals(List.of("argsz: __u32 at lamp.h:2:8", "colour: __u16[3] at lamp.h:3:8"), members(lamp));
        assertEquals(Optional.of("red, green, blue"), lamp.members().getLast().comment().map(CComment::text));
        assertEquals(List.of("argsz@0+4", "colour@4+6"), layout(lamp, Architecture.X86_64));
        assertEquals(12, lamp.layout(Architecture.X86_64).orElseThrow().size());
    }

    @Test
    void readsWhatMayStandBesideMembers() {
        CHeader header = read("""
                #include <linux/types.h>
                typedef struct { __u8 r, g, b; } __attribute__((packed)) colour_t;
                struct odd {
                    colour_t colour;
                    unsigned int a : 3, : 2, b : 27;
                    __u64 wide __attribute__((aligned(8)));
                    struct odd *next, **all;
                    int (*call)(struct odd *, int);
                    union { __le32 x; struct { __s16 y; } in; };
                    unsigned long int count;
                    char name[2][1 << 2];
                    __be16 data[] __counted_by(count);
                } __attribute__((__packed__, aligned(4)));
                """);
        CStruct odd = header.struct("odd").orElseThrow();
        assertEquals(List.of(), header.unread());
        assertEquals(
                List.of("colour@0+3", "colour.r@0+1", "colour.g@1+1", "colour.b@2+1", "a@3+4", "b@3+4", "wide@8+8", "next@16+8",
                        "all@24+8", "call@32+8", "x@40+4", "in@40+2", "in.y@40+2", "count@44+8", "name@52+8", "data@60+0"),
                layout(odd, Architecture.X86_64));
        assertEquals(Optional.of("count"), odd.members().getLast().countedBy());
        assertEquals(4, odd.aligned());
        assertEquals(List.of("colour", "a", "", "b", "wide", "next", "all", "call", "", "count", "name", "data"),
                odd.members().stream().map(CMember::name).toList());
    }

    @Test
    void readsEnumsAndWhatTheirMembersComeTo() {
        CEnum mode = read("enum { A, B = 7, C, D = (B | 1 << 4), /** last */\nE = -1 };").enums().getFirst();
        assertEquals(List.of("A=0 ''", "B=7 '7'", "C=8 ''", "D=23 '(B | 1 << 4)'", "E=-1 '-1'"), mode.enumerators().stream()
                .map(each -> each.name() + "=" + each.value() + " '" + each.text() + "'").toList());
    }

    @Test
    void leavesOutOnlyTheEnumeratorsThatItCannotRead() {
        CHeader header = read("""
                #include <asm/other.h>
                enum mode { A, B = OTHER, C, D = 4, E,
                #ifdef OTHER
                  F,
                #endif
                  G, H = 9, };
                enum none { };
                """);
        assertEquals(List.of("A=0", "D=4", "E=5", "H=9"), header.enums().getFirst().enumerators().stream()
                .map(each -> each.name() + "=" + each.value()).toList());
        assertEquals(List.of("B", "C", "#ifdef OTHER", "G"), header.unread().stream().map(Unread::what).toList());
        assertEquals(List.of(), header.enums().getLast().enumerators());
    }

    @Test
    void evaluatesMacrosAsCDoes() {
        assertEquals(constant(8, false), value("4 + 4"));
        assertEquals(constant(Integer.MIN_VALUE, false), value("(1 << 31)"));
        assertEquals(constant(1L << 31, true), value("(1U << 31)"));
        assertEquals(constant(0xffff_ffffL, true), value("~0u"));
        assertEquals(constant(-1, true), value("~0ULL"));
        assertEquals(constant(1L << 40, true), value("_BITULL(40)"));
        assertEquals(constant(2, false), value("-1 > 0u ? 2 : 3"));
        assertEquals(constant('A' | 'B' << 8, true), value("((__u32)('A') | ((__u32)('B') << 8))"));
        assertEquals(constant(12, true), value("sizeof(__u32[3])"));
        assertEquals(new Value.Text("lamp-1"), value("\"lamp\" \"-1\""));
        assertEquals(new Value.Other(), value("struct lamp"));
    }

    @Test
    void recognisesNumbersOfCommands() {
        CHeader header = read("""
                #define LAMP 'L'
                #define LAMP_OFF _IO(LAMP, 0x10 + 1)
                struct lamp { int brightness; };
                #define LAMP_SET (_IOW(LAMP, 0x12, struct lamp))
                #define LAMP_ALIAS LAMP_SET
                #define LAMP_READ _IOC(_IOC_READ, LAMP, 3, sizeof(struct lamp))
                #define LAMP_IOW(nr, type) _IOW(LAMP, nr, type)
                #define LAMP_WIDE LAMP_IOW(9, unsigned long)
                """);
        assertEquals(new Value.Ioctl(IoctlClass._IO, 'L', 0x11, Optional.empty()), macro(header, "LAMP_OFF").value());
        assertEquals("_IOW 76 18 struct lamp", ioctl(macro(header, "LAMP_SET")));
        assertEquals("_IOW 76 18 struct lamp", ioctl(macro(header, "LAMP_ALIAS")));
        assertEquals("_IOR 76 3 struct lamp", ioctl(macro(header, "LAMP_READ")));
        assertEquals("_IOW 76 9 unsigned long", ioctl(macro(header, "LAMP_WIDE")));
        assertEquals(new Value.Other(), macro(header, "LAMP_IOW").value());
    }

    private static String ioctl(CMacro macro) {
        Value.Ioctl ioctl = (Value.Ioctl) macro.value();
        return ioctl.numbering() + " " + ioctl.type() + " " + ioctl.number() + " " + ioctl.argument().orElseThrow().spelling();
    }

    private static Value constant(long value, boolean unsigned) {
        return new Value.Constant(value, unsigned);
    }

    private static Value value(String text) {
        CHeader header = read("#define X " + text + "\n");
        assertEquals(List.of(), header.unread());
        return macro(header, "X").value();
    }

    private static CMacro macro(CHeader header, String name) {
        return header.macro(name).orElseThrow();
    }

    private static List<String> members(CStruct struct) {
        return struct.members().stream()
                .map(member -> member.name() + ": " + member.type().spelling() + " at " + member.place())
                .toList();
    }

    private static List<String> layout(CStruct struct, Architecture machine) {
        CLayout layout = struct.layout(machine).orElseThrow();
        return layout.members().stream().map(each -> each.path() + "@" + each.offset() + "+" + each.size()).toList();
    }

    private static CHeader read(String text) {
        return HeaderReader.read(new Source("lamp.h", text));
    }
}
