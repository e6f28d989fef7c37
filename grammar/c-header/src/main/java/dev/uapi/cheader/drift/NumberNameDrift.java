package dev.uapi.cheader.drift;

import dev.uapi.cheader.drift.Constants.Constant;
import dev.uapi.cheader.model.CEnum;
import dev.uapi.language.diagnostic.HeaderProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.diagnostic.Places.Name;
import dev.uapi.language.model.Description;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a header calls the parts of command numbers, such as `IOMMUFD_TYPE` and `IOMMUFD_CMD_DESTROY`, and the numbers of extensions.
final class NumberNameDrift {
    private final Comparison comparison;
    private final List<Expected> expected;

    NumberNameDrift(Comparison comparison) {
        this.comparison = comparison;
        Description described = comparison.described();
        expected = Stream.of(types(described), bases(described), commands(described)).flatMap(all -> all).toList();
    }

    /// A name that the header has according to the description.
    ///
    /// @param by what the description says it with
    private record Expected(String name, long value, Name by) {}

    private static Stream<Expected> types(Description described) {
        return described.devices().stream().flatMap(device -> device.names().type().stream()
                .map(name -> new Expected(name, device.type(), new Name(Kind.CONSTANT, name))));
    }

    private static Stream<Expected> bases(Description described) {
        return described.devices().stream().flatMap(device -> device.names().base().stream()
                .map(name -> new Expected(name, device.first(), new Name(Kind.CONSTANT, name))));
    }

    private static Stream<Expected> commands(Description described) {
        return described.commands().stream().flatMap(command -> described.numberName(command).stream()
                .map(name -> new Expected(name, command.number(), new Name(Kind.COMMAND, command.name()))));
    }

    void compare() {
        expected.forEach(each -> comparison.match(each.name(), each.by()));
        expected.forEach(this::compare);
        comparison.described().extensions().forEach(extension -> extension.number().ifPresent(number -> {
            Expected asNumber = new Expected(extension.name(), number, new Name(Kind.EXTENSION, extension.name()));
            comparison.match(asNumber.name(), asNumber.by());
            comparison.constants().named(extension.name()).ifPresent(there -> value(asNumber, there));
        }));
    }

    private void compare(Expected each) {
        Optional<Constant> there = comparison.constants().named(each.name());
        if (there.isPresent()) {
            value(each, there.get());
            return;
        }
        Optional<Constant> renamed = renamed(each);
        if (renamed.isPresent()) {
            comparison.match(renamed.get().name(), each.by());
            HeaderProblem problem = new HeaderProblem.NamesOtherwise(Kind.CONSTANT, each.name(), renamed.get().name());
            comparison.findings().inBoth(problem, renamed.get().place(), each.by());
        } else {
            comparison.findings().onlyDescribed(new HeaderProblem.Lacks(Kind.CONSTANT, each.name()), near(), each.by());
        }
    }

    private void value(Expected each, Constant there) {
        if (!there.is(each.value())) {
            HeaderProblem problem =
                    new HeaderProblem.OtherValue(Kind.CONSTANT, there.name(), Numbers.spelling(each.value()), there.spelling());
            comparison.findings().inBoth(problem, there.place(), each.by());
        }
    }

    /// A constant that nobody speaks of, of the same value among the same ones.
    private Optional<Constant> renamed(Expected each) {
        List<Optional<CEnum>> owners = present().map(Constant::owner).toList();
        return comparison.constants().all().stream()
                .filter(candidate -> candidate.is(each.value()) && !comparison.isKnown(candidate.name()))
                .filter(candidate -> owners.contains(candidate.owner()))
                .findFirst();
    }

    private Stream<Constant> present() {
        return expected.stream().flatMap(each -> comparison.constants().named(each.name()).stream());
    }

    private Optional<Place> near() {
        return present().flatMap(constant -> constant.owner().stream()).map(CEnum::place).findFirst();
    }
}
