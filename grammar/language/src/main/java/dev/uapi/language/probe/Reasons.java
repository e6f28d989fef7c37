package dev.uapi.language.probe;

import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Convention;
import dev.uapi.language.probe.Subject.OfCommand;
import dev.uapi.language.probe.Subject.OfField;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why no call asks for something, for people.
final class Reasons {
    private static final Comparator<Attempted> BEST = Comparator.comparing(Attempted::promise).thenComparingInt(Attempted::unseen);

    private Reasons() {}

    /// @param trials what was tried, in the order of what is preferred
    static String of(Subject subject, List<Trial> trials) {
        Command command = subject.command();
        if (command.argument() instanceof Argument.None) {
            return "it takes no argument: to ask is to do it";
        }
        if (subject instanceof OfField && command.convention() != Convention.EXTENSIBLE) {
            return "a kernel does not look at what lies behind the part that it knows";
        }
        if (!(subject instanceof OfCommand) && command.returns() instanceof Command.Returns.Flag) {
            return "the command itself answers that: an unknown number is answered with 0";
        }
        return trials.stream().flatMap(Reasons::attempts).min(BEST)
                .map(Reasons::why)
                .orElseGet(() -> unrefused(trials.getFirst()));
    }

    /// A call, and a kernel without the thing, which it cannot tell from one that has it.
    ///
    /// @param refusal what refuses it for the lack, if the kernel gets as far as looking
    private record Attempted(Trial trial, Assessment lacking, Cause refusal) {
        /// How much is right about it, the best first.
        Promise promise() {
            if (!trial.refusesForIt(lacking)) {
                return Promise.HIDDEN;
            }
            return trial.isHarmless() ? Promise.AMBIGUOUS : Promise.HARMFUL;
        }

        /// If something else ends the call: how many causes the kernel does not get as far as looking at.
        int unseen() {
            return promise() == Promise.HIDDEN ? lacking.contract().causes().size() - lacking.end() : 0;
        }

        /// What ends the call.
        Optional<Cause> first() {
            return lacking.forecast().certain();
        }
    }

    private enum Promise {
        AMBIGUOUS,
        HARMFUL,
        HIDDEN
    }

    private static Stream<Attempted> attempts(Trial trial) {
        return trial.without().stream()
                .filter(lacking -> trial.without().stream().allMatch(trial::refusesForIt) || !trial.refusesForIt(lacking))
                .flatMap(lacking -> trial.refusal(lacking).map(refusal -> new Attempted(trial, lacking, refusal)).stream());
    }

    private static String why(Attempted attempted) {
        return switch (attempted.promise()) {
            case AMBIGUOUS -> ambiguous(attempted.trial(), attempted.refusal());
            case HARMFUL -> "where it is there nothing certainly refuses the call, which may change something";
            case HIDDEN -> hidden(attempted);
        };
    }

    private static String ambiguous(Trial trial, Cause refusal) {
        String shared = trial.shared().stream().map(cause -> "`" + cause.id() + "`").distinct().collect(Collectors.joining(", "));
        return refusal.errno() + " tells nothing: where it is lacking `" + refusal.id() + "`, where it is there " + shared;
    }

    private static String hidden(Attempted attempted) {
        return attempted.first().map(Reasons::named).orElse("something") + " is found before " + named(attempted.refusal())
                + " is looked at";
    }

    private static String unrefused(Trial trial) {
        return trial.refusedAnyway().map(cause -> named(cause) + " refuses it where it is known, too")
                .orElse("nothing is said to refuse it where it is not known");
    }

    private static String named(Cause cause) {
        return "`" + cause.id() + "` (" + cause.errno() + ")";
    }
}
