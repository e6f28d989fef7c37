package dev.uapi.cheader;

import dev.uapi.cheader.model.CHeader;
import dev.uapi.cheader.model.CLayout;
import dev.uapi.cheader.model.CLayout.Located;
import dev.uapi.cheader.model.CMacro;
import dev.uapi.cheader.model.CMacro.Value;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.CType;
import dev.uapi.language.model.Architecture;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What a C compiler and the reader can both be asked about a header: sizes, offsets, values and numbers, a line each.
public final class Figures {
    private final CHeader header;
    private final Architecture machine;

    private Figures(CHeader header, Architecture machine) {
        this.header = header;
        this.machine = machine;
    }

    /// As the reader has them.
    public static List<String> of(CHeader header, Architecture machine) {
        Figures figures = new Figures(header, machine);
        return Stream.of(figures.structs().flatMap(figures::lines), figures.enumerators(), figures.macros())
                .flatMap(lines -> lines)
                .map(Line::expected)
                .toList();
    }

    /// A C program that prints them.
    public static String program(CHeader header, Architecture machine, String include) {
        Figures figures = new Figures(header, machine);
        List<String> statements = Stream.of(figures.structs().flatMap(figures::lines), figures.enumerators(), figures.macros())
                .flatMap(lines -> lines)
                .map(Line::statement)
                .toList();
        return """
                #include <stddef.h>
                #include <stdio.h>
                #include <sys/ioctl.h>
                #include <%s>
                #ifndef GENMASK /* v4l2-controls.h uses it, and includes nothing that has it */
                #define GENMASK(high, low) ((~0ul >> (sizeof(long) * 8 - 1 - (high))) & (~0ul << (low)))
                #endif
                #define SIZE(type) printf("size " #type " %%zu %%zu\\n", sizeof(type), _Alignof(type))
                #define AT(type, path, bytes) printf("at " #type " " #path " %%zu %%lld\\n", offsetof(type, path), (long long)bytes)
                #define HAS(type, path) AT(type, path, sizeof(((type *)0)->path))
                #define VALUE(name) printf("value " #name " %%llx\\n", (unsigned long long)(name) & %s)
                #define TEXT(name) printf("text " #name " %%s\\n", name)
                int main(void)
                {
                %s
                return 0;
                }
                """.formatted(include, Long.toHexString(mask(machine)).transform(hex -> "0x" + hex + "ull"), String.join("\n", statements));
    }

    /// What a program for 32-bit machines cannot hold is not compared there.
    private static long mask(Architecture machine) {
        return machine.wordSize() == Long.BYTES ? -1L : 0xffff_ffffL;
    }

    private record Line(String expected, String statement) {}

    private Stream<CStruct> structs() {
        return header.structs().stream().filter(struct -> struct.layout(machine).isPresent());
    }

    private Stream<Line> lines(CStruct struct) {
        CLayout layout = struct.layout(machine).orElseThrow();
        String name = struct.kind().keyword() + " " + struct.tag();
        Line size = new Line("size " + name + " " + layout.size() + " " + layout.alignment(), "SIZE(" + name + ");");
        return Stream.concat(Stream.of(size), layout.members().stream().flatMap(member -> line(name, member).stream()));
    }

    /// Nobody can ask C where a bit-field is.
    private Optional<Line> line(String struct, Located located) {
        if (located.member().bits().isPresent()) {
            return Optional.empty();
        }
        boolean open = located.member().type() instanceof CType.Array array && array.length().equals(OptionalLong.empty());
        String expected = "at " + struct + " " + located.path() + " " + located.offset() + " " + located.size();
        String statement = open
                ? "AT(%s, %s, 0);".formatted(struct, located.path())
                : "HAS(%s, %s);".formatted(struct, located.path());
        return Optional.of(new Line(expected, statement));
    }

    private Stream<Line> enumerators() {
        return header.enums().stream().flatMap(type -> type.enumerators().stream()).map(each -> value(each.name(), each.value()));
    }

    private Stream<Line> macros() {
        return header.macros().stream().flatMap(macro -> line(macro).stream());
    }

    private Optional<Line> line(CMacro macro) {
        return switch (macro.value()) {
            case Value.Constant constant -> Optional.of(value(macro.name(), constant.value()));
            case Value.Ioctl ioctl -> size(ioctl).map(size -> value(
                    macro.name(), machine.encode(ioctl.numbering(), (char) ioctl.type(), ioctl.number(), size)));
            case Value.Text text -> Optional.of(new Line("text " + macro.name() + " " + text.text(), "TEXT(" + macro.name() + ");"));
            case Value.Nothing nothing -> Optional.empty();
            case Value.Other other -> Optional.empty();
        };
    }

    private Optional<Long> size(Value.Ioctl ioctl) {
        return ioctl.argument().isEmpty() ? Optional.of(0L) : CLayout.size(ioctl.argument().get(), machine);
    }

    private Line value(String name, long value) {
        return new Line("value " + name + " " + Long.toHexString(value & mask(machine)), "VALUE(" + name + ");");
    }
}
