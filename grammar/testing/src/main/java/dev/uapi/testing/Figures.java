package dev.uapi.testing;

import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Layout;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import dev.uapi.language.model.Union;
import java.util.List;
import java.util.stream.Stream;

/// What a C compiler and a description can both be asked: numbers, sizes, offsets, alignments and values, a line each, sorted.
public final class Figures {
    private final Description description;
    private final Architecture architecture;

    private Figures(Description description, Architecture architecture) {
        this.description = description;
        this.architecture = architecture;
    }

    /// As the description has them.
    public static List<String> of(Description description, Architecture architecture) {
        Figures figures = new Figures(description, architecture);
        return Stream.of(figures.commands(), figures.structs(), figures.tags(), figures.members())
                .flatMap(lines -> lines).sorted().toList();
    }

    /// A C program that prints the same lines, as the header has them.
    public static String program(Description description) {
        Figures figures = new Figures(description, Architecture.X86_64);
        List<String> statements = Stream.of(
                        figures.commandStatements(), figures.structStatements(), figures.tagStatements(), figures.memberStatements())
                .flatMap(lines -> lines)
                .toList();
        return """
                    #include <stddef.h>
                    #include <stdio.h>
                    #include <linux/ioctl.h>
                    #include <%s>
                    #define NUMBER(name) printf("command " #name " 0x%%x\\n", (unsigned)name)
                    #ifdef __cplusplus
                    #define _Alignof alignof
                    #endif
                    #define STRUCT(name) printf("struct " #name " size %%zu align %%zu\\n", sizeof(struct name), _Alignof(struct name))
                    #define FIELD(name, field) printf("field " #name "." #field " at %%zu size %%zu\\n", \\
                                                      offsetof(struct name, field), sizeof(((struct name *)0)->field))
                    #define FLEXIBLE(name, field) printf("field " #name "." #field " at %%zu size 0\\n", offsetof(struct name, field))
                    #define TAG(name) printf("enum " #name " size %%zu\\n", sizeof(enum name))
                    #define VALUE(name) printf("value " #name " 0x%%llx\\n", \\
                                               sizeof(name) == 4 ? (unsigned long long)(unsigned)name : (unsigned long long)name)
                    int main(void)
                    {
                    %s
                    return 0;
                    }
                    """.formatted(description.header().orElseThrow(), String.join("\n", statements));
    }

    /// All that C has a name for.
    private Stream<Struct> allStructs() {
        return Stream.concat(description.commands().stream().flatMap(command -> command.struct().stream()), description.structs().stream())
                .filter(struct -> !struct.inline())
                .distinct();
    }

    private Stream<EnumType> allTags() {
        return description.enums().stream().filter(type -> type.spelling() == EnumType.Spelling.TAG);
    }

    private Stream<EnumType.Member> allMembers() {
        return description.enums().stream().flatMap(type -> type.members().stream());
    }

    private Stream<String> commands() {
        return description.commands().stream().map(this::number);
    }

    private String number(Command command) {
        return "command " + command.name() + " 0x" + Long.toHexString(command.ioctl(architecture));
    }

    private Stream<String> structs() {
        return allStructs().flatMap(struct -> {
            Layout layout = struct.layout(architecture);
            String whole = "struct " + struct.name() + " size " + layout.size() + " align " + layout.alignment();
            return Stream.concat(Stream.of(whole), members(struct).map(member -> member.line(struct, architecture)));
        });
    }

    /// A field, or one of a structure that C has no name for, which stands in its place.
    ///
    /// @param path as C has it: `arg.pagefault.flags`
    private record Member(String path, Field field, long offset) {
        String line(Struct struct, Architecture architecture) {
            return "field " + struct.name() + "." + path + " at " + offset + " size " + field.type().size(architecture);
        }

        String statement(Struct struct) {
            String macro = field.type() instanceof Type.Flexible ? "FLEXIBLE" : "FIELD";
            return macro + "(" + struct.name() + ", " + path + ");";
        }
    }

    private Stream<Member> members(Struct struct) {
        return members(struct, "", 0);
    }

    private Stream<Member> members(Struct struct, String way, long begin) {
        Layout layout = struct.layout(architecture);
        return struct.fields().stream().flatMap(field -> {
            String union = struct.union(field.name()).flatMap(Union::name).map(name -> name + ".").orElse("");
            Member member = new Member(way + union + field.name(), field, begin + layout.offsets().getOrDefault(field.name(), 0L));
            Stream<Member> inside = field.type() instanceof Type.Nested(var held) && held.inline()
                    ? members(held, member.path() + ".", member.offset())
                    : Stream.empty();
            return Stream.concat(Stream.of(member), inside);
        });
    }

    private Stream<String> tags() {
        return allTags().map(type -> "enum " + type.name() + " size " + size(type));
    }

    /// An `int`, or what is wide enough for the largest member.
    private static int size(EnumType type) {
        return type.members().stream().allMatch(member -> member.value() >>> Integer.SIZE == 0) ? Integer.BYTES : Long.BYTES;
    }

    private Stream<String> members() {
        return allMembers().map(member -> "value " + member.name() + " 0x" + Long.toHexString(member.value()));
    }

    private Stream<String> commandStatements() {
        return description.commands().stream().map(command -> "NUMBER(" + command.name() + ");");
    }

    private Stream<String> structStatements() {
        return allStructs().flatMap(struct -> Stream.concat(
                Stream.of("STRUCT(" + struct.name() + ");"), members(struct).map(member -> member.statement(struct))));
    }

    private Stream<String> tagStatements() {
        return allTags().map(type -> "TAG(" + type.name() + ");");
    }

    private Stream<String> memberStatements() {
        return allMembers().map(member -> "VALUE(" + member.name() + ");");
    }
}
