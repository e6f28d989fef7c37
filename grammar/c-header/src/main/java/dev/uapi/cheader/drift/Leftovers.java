package dev.uapi.cheader.drift;

import dev.uapi.cheader.model.CEnum;
import dev.uapi.cheader.model.CEnum.Enumerator;
import dev.uapi.cheader.model.CMacro;
import dev.uapi.cheader.model.CStruct;
import dev.uapi.language.diagnostic.HeaderProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.diagnostic.Places.Name;
import dev.uapi.language.model.Omission;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Names that only one side has: those of the header that nobody speaks of, and what is left out though it is not there.
final class Leftovers {
    private final Comparison comparison;
    private Name near;

    Leftovers(Comparison comparison) {
        this.comparison = comparison;
        near = whole();
    }

    /// Something of the header with a name.
    private record Thing(Kind kind, String name, Place place) {}

    void compare() {
        things().forEach(this::look);
        if (comparison.isNewest()) {
            comparison.described().omissions().stream().flatMap(omission -> omission.names().stream()).forEach(this::omission);
        }
    }

    /// What the description does not have would belong behind the last thing that it has.
    private void look(Thing thing) {
        if (!comparison.isKnown(thing.name())) {
            comparison.findings().onlyInHeader(new HeaderProblem.HasMore(thing.kind(), thing.name()), thing.place(), near, whole());
        }
        comparison.match(thing.name()).ifPresent(name -> near = name);
    }

    private Name whole() {
        return new Name(Kind.DESCRIPTION, comparison.described().name());
    }

    private void omission(String pattern) {
        if (names().noneMatch(name -> Omission.matches(pattern, name))) {
            comparison.findings().inDescription(new HeaderProblem.OmitsNothing(pattern), new Name(Kind.CONSTANT, pattern));
        }
    }

    private List<Thing> things() {
        return Stream.of(
                        comparison.header().structs().stream().map(Leftovers::thing),
                        comparison.header().enums().stream().flatMap(this::things),
                        comparison.header().macros().stream().filter(Leftovers::says).map(Leftovers::thing))
                .flatMap(things -> things)
                .sorted(Comparator.comparingInt(thing -> thing.place().start()))
                .toList();
    }

    private static Thing thing(CStruct struct) {
        return new Thing(struct.kind() == CStruct.Kind.UNION ? Kind.UNION : Kind.STRUCT, struct.tag(), struct.place());
    }

    private static Thing thing(CMacro macro) {
        return new Thing(macro.value() instanceof CMacro.Value.Ioctl ? Kind.COMMAND : Kind.MACRO, macro.name(), macro.place());
    }

    /// An enum of which nothing is described is one thing.
    private Stream<Thing> things(CEnum type) {
        boolean known = type.tag().isEmpty() || type.enumerators().stream().map(Enumerator::name).anyMatch(comparison::isKnown);
        return known
                ? type.enumerators().stream().map(enumerator -> new Thing(Kind.MEMBER, enumerator.name(), enumerator.place()))
                : Stream.of(new Thing(Kind.ENUM, type.tag(), type.place()));
    }

    /// A macro that stands for itself, or for nothing, only lets the preprocessor see something.
    private static boolean says(CMacro macro) {
        return !(macro.value() instanceof CMacro.Value.Nothing) && !macro.text().equals(macro.name());
    }

    private Stream<String> names() {
        return Stream.of(
                        comparison.header().structs().stream().map(CStruct::tag),
                        comparison.header().enums().stream().map(CEnum::tag),
                        comparison.header().enums().stream().flatMap(type -> type.enumerators().stream()).map(Enumerator::name),
                        comparison.header().macros().stream().map(CMacro::name))
                .flatMap(names -> names);
    }
}
