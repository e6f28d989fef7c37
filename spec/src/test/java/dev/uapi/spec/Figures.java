package dev.uapi.spec;

import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.stream.Stream;

/// What a C compiler and a description can both be asked: numbers, sizes, offsets, alignments and values, a line each, sorted.
final class Figures {
    private final Description description;

    private Figures(Description description) {
        this.description = description;
    }

    /// As the description has them.
    static List<String> of(Description description) {
        Figures figures = new Figures(description);
        return Stream.of(figures.commands(), figures.structs(), figures.members()).flatMap(lines -> lines).sorted().toList();
    }

    /// A C program that prints the same lines, as the header has them.
    static String program(Description description) {
        Figures figures = new Figures(description);
        List<String> statements = Stream.of(figures.commandStatements(), figures.structStatements(), figures.memberStatements())
                .flatMap(lines -> lines)
                .toList();
        return "#include <stddef.h>\n#include <stdio.h>\n#include <" + description.header().orElseThrow() + ">\n"
                + "#define NUMBER(name) printf(\"command \" #name \" 0x%x\\n\", (unsigned)name)\n"
                + "#define STRUCT(name) printf(\"struct \" #name \" size %zu align %zu\\n\", sizeof(struct name), _Alignof(struct name))\n"
                + "#define FIELD(name, field) printf(\"field \" #name \".\" #field \" at %zu size %zu\\n\", "
                + "offsetof(struct name, field), sizeof(((struct name *)0)->field))\n"
                + "#define VALUE(name) printf(\"member \" #name \" 0x%llx\\n\", (unsigned long long)name)\n"
                + "int main(void)\n{\n" + String.join("\n", statements) + "\nreturn 0;\n}\n";
    }

    private Stream<Struct> allStructs() {
        return Stream.concat(description.commands().stream().flatMap(command -> command.struct().stream()), description.structs().stream());
    }

    private Stream<EnumType.Member> allMembers() {
        return description.enums().stream().flatMap(type -> type.members().stream());
    }

    private Stream<String> commands() {
        return description.commands().stream().map(Figures::number);
    }

    private static String number(Command command) {
        return "command " + command.name() + " 0x" + Long.toHexString(command.ioctl(Architecture.X86_64));
    }

    private Stream<String> structs() {
        return allStructs().flatMap(struct -> Stream.concat(
                Stream.of("struct " + struct.name() + " size " + struct.size() + " align " + struct.alignment()),
                struct.fields().stream()
                        .map(field -> "field " + struct.name() + "." + field.name() + " at " + field.offset() + " size " + field.size())));
    }

    private Stream<String> members() {
        return allMembers().map(member -> "member " + member.name() + " 0x" + Long.toHexString(member.value()));
    }

    private Stream<String> commandStatements() {
        return description.commands().stream().map(command -> "NUMBER(" + command.name() + ");");
    }

    private Stream<String> structStatements() {
        return allStructs().flatMap(struct -> Stream.concat(
                Stream.of("STRUCT(" + struct.name() + ");"),
                struct.fields().stream().map(field -> "FIELD(" + struct.name() + ", " + field.name() + ");")));
    }

    private Stream<String> memberStatements() {
        return allMembers().map(member -> "VALUE(" + member.name() + ");");
    }
}
