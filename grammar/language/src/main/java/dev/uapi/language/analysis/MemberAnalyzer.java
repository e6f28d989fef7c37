package dev.uapi.language.analysis;

import static dev.uapi.language.syntax.AvailabilitySyntax.NONE;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.LayoutProblem;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.EnumType.FormerName;
import dev.uapi.language.model.EnumType.Member;
import dev.uapi.language.model.Release;
import dev.uapi.language.syntax.MemberSyntax;
import dev.uapi.language.syntax.MemberSyntax.Clause;
import dev.uapi.language.syntax.MemberSyntax.Value;
import dev.uapi.language.syntax.Word;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What the members of one enum say, one after the other: each may name those in front of it.
final class MemberAnalyzer {
    private final Words words;
    private final TypeAnalyzer types;
    private final boolean flags;
    private final Release container;
    private final SequencedMap<String, Member> members = new LinkedHashMap<>();
    private final Map<Long, String> values = new HashMap<>();

    /// @param container when the enum came
    MemberAnalyzer(Words words, boolean flags, Release container) {
        this.words = words;
        this.types = new TypeAnalyzer(words);
        this.flags = flags;
        this.container = container;
    }

    List<Member> members() {
        return List.copyOf(members.values());
    }

    void add(MemberSyntax syntax) {
        Optional<Long> value = value(syntax);
        Member member = member(syntax, value.orElse(0L));
        value.ifPresent(_ -> members.putIfAbsent(member.name(), member));
    }

    private Member member(MemberSyntax syntax, long value) {
        Availability availability =
                words.availability(once(syntax, Clause.Available.class).map(Clause.Available::availability).orElse(NONE), container);
        Optional<String> vendor = once(syntax, Clause.For.class).map(said -> said.vendor().text());
        return new Member(
                syntax.name().text(),
                value,
                alias(syntax.value()),
                once(syntax, Clause.Carries.class).flatMap(carried -> types.struct(carried.struct())),
                once(syntax, Clause.Extended.class).isPresent() || vendor.isPresent(),
                vendor,
                once(syntax, Clause.Was.class).flatMap(was -> formerly(was, availability.since().orElse(container))),
                once(syntax, Clause.Outdated.class).map(deprecated -> deprecated.text().text()),
                availability,
                words.documented(syntax.doc(), Kind.MEMBER, syntax.name()));
    }

    private <T extends Clause> Optional<T> once(MemberSyntax syntax, Class<T> kind) {
        List<T> said = syntax.clauses().stream().filter(kind::isInstance).map(kind::cast).toList();
        said.stream().skip(1).forEach(again -> words.report().add(new NameProblem.RepeatedClause(clause(again)), again.span()));
        return said.stream().findFirst();
    }

    private static String clause(Clause clause) {
        return switch (clause) {
            case Clause.Carries _ -> "carries";
            case Clause.Extended _ -> "extended";
            case Clause.For _ -> "for";
            case Clause.Was _ -> "was";
            case Clause.Outdated _ -> "deprecated";
            case Clause.Available _ -> "since";
        };
    }

    private Optional<FormerName> formerly(Clause.Was was, Release since) {
        Optional<Release> until = words.mainline(was.until());
        until.ifPresent(release -> words.ends(release, since, was.until()));
        return until.map(release -> new FormerName(was.name().text(), release));
    }

    private static Optional<String> alias(Value value) {
        return value instanceof Value.Names names && names.names().size() == 1
                ? Optional.of(names.names().getFirst().text())
                : Optional.empty();
    }

    private Optional<Long> value(MemberSyntax syntax) {
        return switch (syntax.value()) {
            case Value.Literal number -> number(syntax, number);
            case Value.Names names -> together(syntax, names);
        };
    }

    private Optional<Long> number(MemberSyntax syntax, Value.Literal value) {
        Optional<Long> number = words.number(value.number()).flatMap(read -> value.bit() ? bit(value, read) : Optional.of(read));
        number.ifPresent(read -> {
            single(syntax, value, read);
            shared(syntax, value, values.putIfAbsent(read, syntax.name().text()));
        });
        return number;
    }

    private Optional<Long> bit(Value.Literal value, long bit) {
        if (bit < 0 || bit >= Long.SIZE) {
            words.report().add(new LayoutProblem.BitOutOfRange(value.number().text()), value.number().span());
            return Optional.empty();
        }
        return Optional.of(1L << bit);
    }

    private void single(MemberSyntax syntax, Value.Literal value, long number) {
        if (flags && Long.bitCount(number) != 1) {
            words.report().add(new LayoutProblem.NotOneBit(syntax.name().text(), value.number().text()), value.number().span());
        }
    }

    private void shared(MemberSyntax syntax, Value.Literal value, @Nullable String first) {
        if (first != null) {
            words.report().add(new LayoutProblem.SharedValue(syntax.name().text(), first), value.number().span());
        }
    }

    private Optional<Long> together(MemberSyntax syntax, Value.Names value) {
        if (!flags && value.names().size() > 1) {
            words.report().add(new LayoutProblem.OnlyFlagsCombine(syntax.name().text()), value.span());
        }
        List<Optional<Member>> named = value.names().stream().map(this::earlier).toList();
        return named.stream().allMatch(Optional::isPresent)
                ? Optional.of(named.stream().mapToLong(member -> member.orElseThrow().value()).reduce(0, (left, right) -> left | right))
                : Optional.empty();
    }

    private Optional<Member> earlier(Word name) {
        Optional<Member> member = Optional.ofNullable(members.get(name.text()));
        if (member.isEmpty() && !name.isMissing()) {
            words.report().add(new NameProblem.NotNamedBefore(name.text(), Similar.to(name.text(), members.keySet())), name.span());
        }
        return member;
    }
}
