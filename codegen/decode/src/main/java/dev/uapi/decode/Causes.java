package dev.uapi.decode;

import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.GeneralCause;
import dev.uapi.language.model.Release;
import dev.uapi.language.probe.Forecast;
import dev.uapi.language.probe.Subject;
import dev.uapi.language.probe.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Why a call has failed: the causes of its errno that nothing rules out.
///
/// @param release      the kernel's; empty: nobody knows
/// @param capabilities those that the caller certainly had
record Causes(Optional<Release> release, Set<String> capabilities) {
    /// Of calls of which nothing is known but what they show.
    static final Causes ANYWHERE = new Causes(Optional.empty(), Set.of());

    Causes {
        capabilities = Set.copyOf(capabilities);
    }

    /// Where only the command is known. None: the errno is not described.
    List<Cause> of(Command command, String errno) {
        List<Cause> all = all(command).filter(cause -> cause.errno().equals(errno)).toList();
        return narrowed(all, cause -> release.map(cause.availability()::in).orElse(true));
    }

    /// Where what the command was called with is known, too. None: the errno is not described.
    ///
    /// @param reach how much of the memory that the call needs could be touched
    List<Cause> of(Command command, String errno, List<Given> given, Reach reach) {
        List<Cause> possible = of(command, errno);
        if (errno.equals(GeneralCause.BAD_ARGUMENT.in(command).errno())) {
            return narrowed(possible, reach::mayBe);
        }
        if (reach == Reach.NOTHING) {
            return possible;
        }
        List<Cause> forecast = Forecast.of(command, given, world(command)).causes();
        return narrowed(narrowed(possible, forecast::contains), cause -> !isRuledOut(cause));
    }

    private static Stream<Cause> all(Command command) {
        return Stream.concat(GeneralCause.of(command).stream().map(general -> general.in(command)), command.causes().stream());
    }

    World world(Command command) {
        return release.map(known -> new World(List.of(known), lacking(command, known))).orElse(World.AS_DESCRIBED);
    }

    private static Optional<Subject> lacking(Command command, Release release) {
        return command.availability().in(release) ? Optional.empty() : Optional.of(new Subject.OfCommand(command));
    }

    private boolean isRuledOut(Cause cause) {
        return cause.when()
                .filter(when -> when instanceof Condition.Lacks(var capability) && capabilities.contains(capability))
                .isPresent();
    }

    /// What is ruled out by all that is known cannot be all that there is: the kernel is then otherwise than described.
    private static List<Cause> narrowed(List<Cause> causes, Predicate<Cause> possible) {
        List<Cause> left = causes.stream().filter(possible).toList();
        return left.isEmpty() ? causes : left;
    }
}
