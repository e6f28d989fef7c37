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
import java.util.stream.Stream;

/// Makes views of enums, of flags and of the numbers of extensions.
final class EnumViews {
    private final JavaNames names;

    EnumViews(JavaNames names) {
        this.names = names;
    }

    Record view(EnumType type, Imports imports) {
        return type.flags() ? flags(type, imports) : enumeration(type, imports);
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
        return enumeration(comment, names.extensionNumber().simpleName(), members, members, List.of());
    }

    /// The first member that stands for no flag, or for the number 0.
    static Optional<EnumType.Member> zero(EnumType type) {
        return type.members().stream().filter(member -> member.value() == 0).findFirst();
    }

    private EnumView enumeration(EnumType type, Imports imports) {
        String name = names.enumType(type).simpleName();
        return enumeration(Comments.enumType(type), name, all(type), named(type), late(type, imports));
    }

    /// The members of an enum that its own class must not name.
    MembersView apart(EnumType type, Imports imports) {
        String name = imports.use(names.enumType(type));
        List<MemberView> members = type.members().stream()
                .filter(member -> names.isApart(type, member))
                .map(member -> member(member, Objects.requireNonNull(names.members(type).get(member.name()))))
                .toList();
        String fact = "Those members of [" + name + "] that only some hardware has.";
        return new MembersView(CommentView.of(fact), names.apart(type).simpleName(), name, members);
    }

    private static EnumView enumeration(
            CommentView comment, String name, List<MemberView> all, List<MemberView> members, List<LateMemberView> late) {
        List<MemberView> distinct = distinct(all);
        String unknown = distinct.isEmpty() ? "true" : distinct.stream()
                .map(member -> "value != " + member.value()).collect(Collectors.joining(" && "));
        return new EnumView(comment, name, members, distinct, unknown, late);
    }

    private FlagsView flags(EnumType type, Imports imports) {
        imports.use("java.util.StringJoiner");
        List<MemberView> members = named(type);
        Set<String> single = type.members().stream().filter(member -> !isZero(member) && !isMadeOfOthers(member, type))
                .map(EnumType.Member::name).map(Literals::string).collect(Collectors.toSet());
        List<MemberView> bits = distinct(all(type)).stream().filter(member -> single.contains(member.literal())).toList();
        String empty = zero(type).map(EnumType.Member::name).orElse("0");
        return new FlagsView(
                Comments.enumType(type), names.enumType(type).simpleName(), members, bits,
                members.stream().anyMatch(member -> member.name().equals("NONE")), Literals.string(empty),
                Literals.hexadecimal(type.mask()), late(type, imports));
    }

    private static boolean isZero(EnumType.Member member) {
        return member.value() == 0;
    }

    /// Whether other members with fewer bits are all that it is.
    static boolean isMadeOfOthers(EnumType.Member member, EnumType type) {
        long others = type.members().stream()
                .mapToLong(EnumType.Member::value)
                .filter(value -> value != member.value() && (value & ~member.value()) == 0)
                .reduce(0, (left, right) -> left | right);
        return member.value() != 0 && others == member.value();
    }

    /// Members that some release lacks. A second name is as old as what it names.
    private List<LateMemberView> late(EnumType type, Imports imports) {
        if (!Availabilities.vary(type)) {
            return List.of();
        }
        imports.use("java.util.List");
        Stream.of("Missing", "MissingSearch", "Release").forEach(name -> imports.use("dev.uapi.runtime." + name));
        return type.members().stream()
                .filter(member -> member.alias().isEmpty() && !member.availability().isAlways())
                .filter(member -> !type.flags() || (!isZero(member) && !isMadeOfOthers(member, type)))
                .map(member -> new LateMemberView(
                        Literals.string(member.name()), Availabilities.java(member.availability(), imports), used(type, member)))
                .toList();
    }

    private String used(EnumType type, EnumType.Member member) {
        String constant = expression(type, member);
        return type.flags() ? "has(" + constant + ")" : "equals(" + constant + ")";
    }

    /// All members, by what stands for them in the class of the enum.
    private List<MemberView> all(EnumType type) {
        return type.members().stream().map(member -> member(member, expression(type, member))).toList();
    }

    /// Those that have a constant there.
    private List<MemberView> named(EnumType type) {
        return type.members().stream()
                .filter(member -> !names.isApart(type, member))
                .map(member -> member(member, expression(type, member)))
                .toList();
    }

    private String expression(EnumType type, EnumType.Member member) {
        return names.isApart(type, member)
                ? "new " + names.enumType(type).simpleName() + "(" + Literals.number(member.value()) + ")"
                : Objects.requireNonNull(names.members(type).get(member.name()));
    }

    private static MemberView member(EnumType.Member member, String name) {
        return new MemberView(Comments.member(member), name, Literals.number(member.value()), Literals.string(member.name()));
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
