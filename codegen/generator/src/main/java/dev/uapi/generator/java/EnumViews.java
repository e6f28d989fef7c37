package dev.uapi.generator.java;

import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes views of enums, of flags and of the numbers of extensions.
final class EnumViews {
    private final JavaNames names;

    EnumViews(JavaNames names) {
        this.names = names;
    }

    Record view(EnumType type, Imports imports) {
        return type.flags() ? flags(type, imports) : enumeration(type);
    }

    /// The numbers by which extensions are asked for.
    EnumView extensions(Description description) {
        Map<String, String> constants = names.extensions();
        List<MemberView> members = description.extensions().stream()
                .filter(extension -> extension.number().isPresent())
                .map(extension -> member(extension, constants))
                .toList();
        CommentView comment = CommentView.of(
                "The number of an extension: something that not every kernel or every machine offers.");
        return enumeration(comment, names.extension().simpleName(), members);
    }

    /// The first member that stands for no flag, or for the number 0.
    static Optional<EnumType.Member> zero(EnumType type) {
        return type.members().stream().filter(member -> member.value() == 0).findFirst();
    }

    private EnumView enumeration(EnumType type) {
        return enumeration(Comments.enumType(type), names.enumType(type).simpleName(), members(type));
    }

    private static EnumView enumeration(CommentView comment, String name, List<MemberView> members) {
        List<MemberView> distinct = distinct(members);
        String unknown = distinct.isEmpty() ? "true" : distinct.stream()
                .map(member -> "value != " + member.value()).collect(Collectors.joining(" && "));
        return new EnumView(comment, name, members, distinct, unknown);
    }

    private FlagsView flags(EnumType type, Imports imports) {
        imports.use("java.util.StringJoiner");
        List<MemberView> members = members(type);
        List<MemberView> bits = distinct(members).stream().filter(member -> !member.value().equals("0")).toList();
        String empty = zero(type).map(EnumType.Member::name).orElse("0");
        return new FlagsView(
                Comments.enumType(type), names.enumType(type).simpleName(), members, bits,
                members.stream().anyMatch(member -> member.name().equals("NONE")), Literals.string(empty),
                Literals.hexadecimal(type.mask()));
    }

    private List<MemberView> members(EnumType type) {
        Map<String, String> constants = names.members(type);
        return type.members().stream().map(member -> new MemberView(
                Comments.member(member), Objects.requireNonNull(constants.get(member.name())),
                Literals.number(member.value()), Literals.string(member.name()))).toList();
    }

    private static MemberView member(Extension extension, Map<String, String> constants) {
        return new MemberView(
                Comments.of(extension.documentation(), Markdown.code(extension.name()) + "."),
                Objects.requireNonNull(constants.get(extension.name())),
                Literals.number(extension.number().orElseThrow()), Literals.string(extension.name()));
    }

    private static List<MemberView> distinct(List<MemberView> members) {
        Set<String> values = new LinkedHashSet<>();
        return members.stream().filter(member -> values.add(member.value())).toList();
    }
}
