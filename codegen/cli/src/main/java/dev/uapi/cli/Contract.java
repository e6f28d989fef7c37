package dev.uapi.cli;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.GeneralCause;
import dev.uapi.language.model.Specification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Why a command fails, for people: the same causes that exceptions, simulator and reference tell of.
record Contract(Command command) {
    /// The contract of the command of that name.
    static Optional<Contract> find(Specification specification, String name) {
        return commands(specification).filter(command -> command.name().equals(name)).findFirst().map(Contract::new);
    }

    /// All commands by name.
    static List<String> names(Specification specification) {
        return commands(specification).map(Command::name).toList();
    }

    private static Stream<Command> commands(Specification specification) {
        return specification.descriptions().stream().flatMap(description -> description.commands().stream());
    }

    /// The errnos and ids that causes go by.
    List<String> words() {
        return causes().stream().flatMap(cause -> Stream.of(cause.errno(), cause.id())).distinct().toList();
    }

    /// A heading, and a few lines for each cause that goes by this errno or id, in the order in which the kernel looks.
    ///
    /// @param word empty: every cause
    List<String> lines(Optional<String> word) {
        Stream<String> meant = causes().stream()
                .filter(cause -> word.isEmpty() || word.get().equals(cause.errno()) || word.get().equals(cause.id()))
                .flatMap(cause -> lines(cause).stream());
        return Stream.concat(Stream.of(command.name() + ": " + command.documentation().summary()), meant).toList();
    }

    private List<Cause> causes() {
        Stream<Cause> general = GeneralCause.of(command).stream().map(cause -> cause.in(command));
        return Stream.concat(general, command.causes().stream()).toList();
    }

    private static List<String> lines(Cause cause) {
        List<String> lines = new ArrayList<>();
        lines.add("%-11s %s: %s".formatted(cause.errno(), cause.id(), cause.text()));
        cause.guard().ifPresent(guard -> lines.add(detail("only if " + ConditionText.of(guard))));
        cause.when().ifPresent(when -> lines.add(detail("when " + ConditionText.of(when))));
        if (cause.during()) {
            lines.add(detail("found in the middle of the work"));
        }
        times(cause.availability()).forEach(time -> lines.add(detail(time)));
        return lines;
    }

    private static String detail(String text) {
        return " ".repeat(12) + text;
    }

    private static Stream<String> times(Availability availability) {
        return Stream.concat(
                availability.since().stream().map(since -> "since Linux " + since),
                availability.until().stream().map(until -> "until Linux " + until));
    }
}
