package dev.uapi.cheader.drift;

import dev.uapi.cheader.drift.Constants.Constant;
import dev.uapi.cheader.model.CEnum;
import dev.uapi.language.diagnostic.HeaderProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.diagnostic.Places.Name;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.EnumType.Member;
import dev.uapi.language.model.EnumType.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Enums and flags: their members, whether C has an enum for them or macros.
final class EnumDrift {
    private static final String MACROS = "made of macros";

    private final Comparison comparison;

    EnumDrift(Comparison comparison) {
        this.comparison = comparison;
    }

    void compare() {
        comparison.described().enums().forEach(this::match);
        comparison.described().enums().forEach(this::compare);
    }

    private void match(EnumType type) {
        comparison.match(type.name(), new Name(Kind.ENUM, type.name()));
        type.members().forEach(member -> comparison.match(comparison.name(member), new Name(Kind.MEMBER, member.name())));
    }

    private void compare(EnumType type) {
        List<Constant> there = type.members().stream().flatMap(member -> constant(member).stream()).toList();
        if (there.isEmpty() && renamed(type)) {
            return;
        }
        type.members().forEach(member -> compare(type, member, there));
        spelling(type, there);
    }

    private Optional<Constant> constant(Member member) {
        return comparison.constants().named(comparison.name(member));
    }

    /// An enum of C whose tag alone is another one has its members still; one without any of them is gone.
    private boolean renamed(EnumType type) {
        Name name = new Name(Kind.ENUM, type.name());
        boolean gone = type.spelling() == Spelling.TAG && tagged(type).isEmpty();
        if (gone) {
            comparison.findings().onlyDescribed(new HeaderProblem.Lacks(Kind.ENUM, type.name()), Optional.empty(), name);
        }
        return gone;
    }

    private void compare(EnumType type, Member member, List<Constant> group) {
        Name name = new Name(Kind.MEMBER, member.name());
        Optional<Constant> found = constant(member);
        if (found.isPresent()) {
            value(member, found.get(), name);
            return;
        }
        Optional<Constant> other = renamed(type, member, group);
        if (other.isPresent()) {
            comparison.match(other.get().name(), name);
            HeaderProblem problem = new HeaderProblem.NamesOtherwise(Kind.MEMBER, comparison.name(member), other.get().name());
            comparison.findings().inBoth(problem, other.get().place(), name);
        } else {
            HeaderProblem problem = new HeaderProblem.Lacks(Kind.MEMBER, comparison.name(member));
            comparison.findings().onlyDescribed(problem, near(type, group), name);
        }
    }

    private void value(Member member, Constant there, Name name) {
        if (!there.is(member.value())) {
            HeaderProblem problem =
                    new HeaderProblem.OtherValue(Kind.MEMBER, there.name(), Numbers.spelling(member.value()), there.spelling());
            comparison.findings().inBoth(problem, there.place(), name);
        }
    }

    /// A constant that nobody speaks of, of the same value among the same ones.
    private Optional<Constant> renamed(EnumType type, Member member, List<Constant> group) {
        return comparison.constants().all().stream()
                .filter(candidate -> candidate.is(member.value()) && !comparison.isKnown(candidate.name()))
                .filter(candidate -> belongs(candidate, type, group))
                .findFirst();
    }

    private static boolean belongs(Constant candidate, EnumType type, List<Constant> group) {
        Optional<CEnum> owner = candidate.owner();
        return owner.isPresent()
                ? owner.get().tag().equals(type.name()) || group.stream().anyMatch(other -> other.owner().equals(owner))
                : type.spelling() == Spelling.MACROS && !type.prefix().isEmpty() && candidate.name().startsWith(type.prefix());
    }

    private Optional<Place> near(EnumType type, List<Constant> group) {
        Optional<Place> first = group.stream().findFirst().map(constant -> constant.owner().map(CEnum::place).orElse(constant.place()));
        return first.or(() -> tagged(type).map(CEnum::place));
    }

    private Optional<CEnum> tagged(EnumType type) {
        return comparison.header().enums().stream().filter(there -> there.tag().equals(type.name())).findFirst();
    }

    /// Told once for the whole type when all of its members agree about it.
    private void spelling(EnumType type, List<Constant> there) {
        Set<String> ways = there.stream().map(EnumDrift::way).collect(Collectors.toSet());
        String wanted = way(type);
        if (ways.size() == 1 && !ways.contains(wanted)) {
            HeaderProblem problem = new HeaderProblem.OtherSpelling(Kind.ENUM, type.name(), wanted, ways.iterator().next());
            comparison.findings().inBoth(problem, near(type, there).orElseThrow(), new Name(Kind.ENUM, type.name()));
            return;
        }
        there.stream().filter(constant -> !way(constant).equals(wanted)).forEach(constant -> comparison.findings().inBoth(
                new HeaderProblem.OtherSpelling(Kind.MEMBER, constant.name(), wanted, way(constant)),
                constant.place(),
                name(type, constant)));
    }

    private Name name(EnumType type, Constant constant) {
        return type.members().stream()
                .filter(member -> comparison.name(member).equals(constant.name()))
                .findFirst()
                .map(member -> new Name(Kind.MEMBER, member.name()))
                .orElse(new Name(Kind.ENUM, type.name()));
    }

    private static String way(EnumType type) {
        return switch (type.spelling()) {
            case TAG -> way(type.name());
            case MACROS -> MACROS;
            case ANONYMOUS -> way("");
        };
    }

    private static String way(Constant constant) {
        return constant.owner().map(owner -> way(owner.tag())).orElse(MACROS);
    }

    private static String way(String tag) {
        return tag.isEmpty() ? "made of an enum without a tag" : "made of `enum " + tag + "`";
    }
}
