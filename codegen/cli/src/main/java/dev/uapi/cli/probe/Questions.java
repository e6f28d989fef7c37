package dev.uapi.cli.probe;

import dev.uapi.cli.probe.Question.Kind;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Tier;
import dev.uapi.language.probe.Probe;
import dev.uapi.language.probe.Probes;
import dev.uapi.language.probe.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that descriptions let one ask.
final class Questions {
    private final RuntimeProbes probes;

    /// @param known every description, those that are only imported among them
    Questions(Collection<Description> known) {
        this.probes = new RuntimeProbes(known);
    }

    /// In the order of the descriptions: commands with what belongs to them, then extensions.
    List<Question> of(Collection<Description> descriptions) {
        List<Question> all = new ArrayList<>();
        for (Description description : descriptions) {
            Probes.of(description).forEach(probe -> all.add(question(description, probe)));
        }
        for (Description description : descriptions) {
            description.extensions().forEach(extension -> all.add(question(description, extension)));
        }
        return all;
    }

    private Question question(Description description, Probe asked) {
        Subject subject = asked.subject();
        Command command = subject.command();
        return new Question(
                subject.name(), kind(subject), tier(subject), Optional.of(command.name()), Optional.of(command.device().name()),
                names(subject), probes.probe(asked),
                release -> release.compareTo(description.since()) >= 0 && subject.in(release),
                since(subject.availabilities()), false);
    }

    private Question question(Description description, Extension extension) {
        List<String> names = new ArrayList<>(List.of(extension.name()));
        extension.historicalNames().forEach(name -> names.add(name.name()));
        return new Question(
                extension.name(), Kind.EXTENSION, extension.tier(), Optional.empty(), probes.device(extension).map(Device::name), names,
                probes.probe(extension),
                release -> release.compareTo(description.since()) >= 0 && extension.availability().in(release),
                since(Stream.of(extension.availability())), extension.tier() == Tier.EXTENDED);
    }

    private static Kind kind(Subject subject) {
        return switch (subject) {
            case Subject.OfCommand _ -> Kind.COMMAND;
            case Subject.OfField _ -> Kind.FIELD;
            case Subject.OfMember _ -> Kind.VALUE;
        };
    }

    private static Tier tier(Subject subject) {
        boolean extended = subject instanceof Subject.OfMember(_, _, _, EnumType.Member member) && member.extended();
        return extended ? Tier.EXTENDED : subject.command().tier();
    }

    /// A command stands for all that belongs to it.
    private static List<String> names(Subject subject) {
        String command = subject.command().name();
        return switch (subject) {
            case Subject.OfCommand _ -> List.of(command);
            case Subject.OfField(_, var field) -> List.of(command, command + "." + field.name());
            case Subject.OfMember(_, var field, _, var member) -> List.of(command, command + "." + field.name(), member.name());
        };
    }

    /// The latest of those that came late.
    private static String since(Stream<Availability> availabilities) {
        return availabilities
                .filter(availability -> availability.since().isPresent())
                .reduce((first, second) -> later(first, second) ? first : second)
                .map(availability -> Stream.concat(availability.since().stream(), availability.stable().stream())
                        .map(Release::toString).collect(Collectors.joining(", ")))
                .orElse("");
    }

    private static boolean later(Availability first, Availability second) {
        return first.since().orElseThrow().compareTo(second.since().orElseThrow()) > 0;
    }
}
