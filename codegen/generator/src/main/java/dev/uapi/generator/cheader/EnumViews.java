package dev.uapi.generator.cheader;

import dev.uapi.generator.cheader.EnumView.EnumeratorView;
import dev.uapi.generator.cheader.HeaderView.PartView;
import dev.uapi.generator.cheader.MacrosView.MacroView;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.EnumType.Member;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes what C has for named numbers: an enum, or macros.
final class EnumViews {
    /// What a line has room for, less the name, its `#define` and a tab.
    private static final int ROOM = 88;

    private final EnumType type;
    private final boolean macros;

    private EnumViews(EnumType type) {
        this.type = type;
        macros = type.spelling() == EnumType.Spelling.MACROS;
    }

    static PartView of(Names names, EnumType type) {
        EnumViews views = new EnumViews(type);
        Optional<CommentView> comment = Comment.of(names, type);
        return switch (type.spelling()) {
            case MACROS -> new MacrosView(comment, views.macros());
            case TAG -> views.enumeration(comment, Optional.of(type.name()));
            case ANONYMOUS -> views.enumeration(comment, Optional.empty());
        };
    }

    private List<MacroView> macros() {
        return type.members().stream().map(member -> new MacroView(member.name(), value(member))).toList();
    }

    private EnumView enumeration(Optional<CommentView> comment, Optional<String> tag) {
        boolean extended = !type.members().stream().allMatch(member -> Numbers.fitsInt(member.value()));
        List<EnumeratorView> members = type.members().stream().map(member -> new EnumeratorView(member.name(), value(member))).toList();
        return new EnumView(comment, extended, tag, members);
    }

    private String value(Member member) {
        return member.alias().filter(this::isThere)
                .orElseGet(() -> type.flags() ? flag(member) : Numbers.of(member.value()));
    }

    private boolean isThere(String name) {
        return type.members().stream().anyMatch(member -> member.name().equals(name));
    }

    private String flag(Member member) {
        if (Long.bitCount(member.value()) == 1) {
            return grouped(Numbers.bit(member.value()));
        }
        List<String> parts = parts(member);
        return parts.isEmpty() ? Numbers.of(member.value()) : grouped(joined(member, parts));
    }

    /// The single bits that a combination consists of; none when one of them has no name.
    private List<String> parts(Member whole) {
        List<Member> bits = type.members().stream()
                .filter(member -> Long.bitCount(member.value()) == 1 && member.alias().isEmpty())
                .filter(member -> (member.value() & ~whole.value()) == 0)
                .toList();
        long covered = bits.stream().mapToLong(Member::value).reduce(0, (left, right) -> left | right);
        return covered == whole.value() ? bits.stream().map(Member::name).toList() : List.of();
    }

    private String joined(Member member, List<String> parts) {
        String line = String.join(" | ", parts);
        String end = macros ? " | \\\n\t" : " |\n\t";
        return line.length() + member.name().length() <= ROOM ? line : parts.stream().collect(Collectors.joining(end));
    }

    /// A macro is put in the middle of whatever stands around it.
    private String grouped(String value) {
        return macros ? "(" + value + ")" : value;
    }
}
