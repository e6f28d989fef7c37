package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.LayoutProblem;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.EnumType.Member;
import dev.uapi.language.model.Release;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.MemberSyntax;
import dev.uapi.language.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an enum or a set of flags says.
final class EnumAnalyzer {
    private final Words words;

    EnumAnalyzer(Words words) {
        this.words = words;
    }

    Declared analyze(Body.EnumBody body) {
        Release container = words.lookup().heading().since();
        Availability availability = words.availability(body.availability(), container);
        Release since = availability.since().orElse(container);
        List<Member> members = new ArrayList<>();
        Map<Long, String> values = new HashMap<>();
        for (MemberSyntax syntax : body.members()) {
            value(syntax, body.flags()).ifPresent(value -> {
                shared(syntax, values.putIfAbsent(value, syntax.name().text()));
                members.add(member(syntax, value, since));
            });
        }
        return new Declared.OfEnum(new EnumType(
                body.name().text(),
                body.flags(),
                EnumType.Spelling.TAG,
                body.prefix().map(Word::text).orElse(""),
                members,
                availability,
                words.documented(body.doc(), body.flags() ? Kind.FLAGS : Kind.ENUM, body.name())));
    }

    private Member member(MemberSyntax syntax, long value, Release since) {
        Availability availability = words.availability(syntax.availability(), since);
        return new Member(
                syntax.name().text(),
                value,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                availability,
                words.documented(syntax.doc(), Kind.MEMBER, syntax.name()));
    }

    private Optional<Long> value(MemberSyntax syntax, boolean flags) {
        Optional<Long> number = words.number(syntax.value());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        if (syntax.bit()) {
            return bit(syntax, number.get());
        }
        if (flags && Long.bitCount(number.get()) != 1) {
            words.report().add(new LayoutProblem.NotOneBit(syntax.name().text(), syntax.value().text()), syntax.value().span());
        }
        return number;
    }

    private Optional<Long> bit(MemberSyntax syntax, long bit) {
        if (bit < 0 || bit >= Long.SIZE) {
            words.report().add(new LayoutProblem.BitOutOfRange(syntax.value().text()), syntax.value().span());
            return Optional.empty();
        }
        return Optional.of(1L << bit);
    }

    private void shared(MemberSyntax syntax, @Nullable String first) {
        if (first != null) {
            words.report().add(new LayoutProblem.SharedValue(syntax.name().text(), first), syntax.value().span());
        }
    }
}
