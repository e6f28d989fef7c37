package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.reference.ValuePage.Member;
import dev.uapi.language.model.EnumType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Says about one enum, or set of flags, what its page shows.
final class ValuePages {
    private final Scope scope;
    private final EnumType type;
    private final Prose prose;

    private ValuePages(Scope scope, EnumType type) {
        this.scope = scope;
        this.type = type;
        prose = new Prose(scope);
    }

    static ValuePage of(Scope scope, EnumType type) {
        return new ValuePages(scope, type).page();
    }

    private ValuePage page() {
        Prose.Text text = prose.text(type.documentation());
        Fact kind = new Fact("Kind", Phrase.text(type.flags() ? "flags, any of them together" : "one of them"));
        return new ValuePage(
                Names.phrase(scope.description(), type.name()),
                text.lead(),
                text.rest(),
                Facts.with(type.availability(), kind, new Fact("In C", spelling())),
                type.members().stream().map(this::member).toList(),
                scope.users());
    }

    private Phrase spelling() {
        return switch (type.spelling()) {
            case TAG -> Phrase.code("enum " + type.name());
            case MACROS -> Phrase.text("macros; the name of the whole is not in the header");
            case ANONYMOUS -> Phrase.text("an enum without a tag; the name of the whole is not in the header");
        };
    }

    private Member member(EnumType.Member member) {
        return new Member(
                member.name(),
                type.flags() ? Names.hex(member.value()) : Long.toUnsignedString(member.value()),
                type.flags() ? bits(member) : Optional.empty(),
                member.vendor().or(() -> member.extended() ? Optional.of("extended") : Optional.empty()),
                member.deprecated().map(_ -> "deprecated"),
                Times.of(member.availability()),
                notes(member),
                prose.blocks(member.documentation()));
    }

    private Optional<Phrase> bits(EnumType.Member member) {
        if (Long.bitCount(member.value()) == 1) {
            return Optional.of(Phrase.text("bit " + Long.numberOfTrailingZeros(member.value())));
        }
        List<Phrase> parts = type.members().stream()
                .filter(part -> Long.bitCount(part.value()) == 1 && part.alias().isEmpty() && (part.value() & member.value()) != 0)
                .map(part -> scope.link(part.name()))
                .toList();
        return parts.size() == Long.bitCount(member.value()) && !parts.isEmpty()
                ? Optional.of(Phrase.join(" | ", parts).asCode())
                : Optional.empty();
    }

    private List<Phrase> notes(EnumType.Member member) {
        return Stream.of(
                        member.deprecated().map(words -> Phrase.text("Deprecated: ").then(prose.line(words))),
                        member.alias().map(other -> Phrase.text("A second name for ").then(scope.code(other)).then(".")),
                        member.carries().map(struct -> Phrase.text("Comes with ").then(scope.code(struct.name())).then(".")),
                        member.formerly().map(ValuePages::formerly))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Phrase formerly(EnumType.FormerName former) {
        return Phrase.text("Called ").then(Phrase.code(former.name())).then(" before " + former.until() + ".");
    }
}
