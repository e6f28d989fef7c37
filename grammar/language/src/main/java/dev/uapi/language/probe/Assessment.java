package dev.uapi.language.probe;

import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.GeneralCause;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is to be said of each cause of a command when it is called so, whatever came before it.
final class Assessment {
    private final Contract contract;
    private final World world;
    private final Evaluation evaluation;
    private final Shape shape;
    private final @Nullable Truth[] truths;

    Assessment(Contract contract, List<Given> given, World world) {
        Values values = new Values(world, given);
        this.contract = contract;
        this.world = world;
        this.evaluation = new Evaluation(world, values);
        this.shape = new Shape(contract.command(), world, values, evaluation);
        this.truths = new Truth[contract.causes().size()];
    }

    /// Whether the cause comes up, should the kernel get as far as looking.
    ///
    /// @param place of the cause in the contract
    Truth truth(int place) {
        Truth known = truths[place];
        if (known == null) {
            known = assess(contract.causes().get(place));
            truths[place] = known;
        }
        return known;
    }

    private Truth assess(Cause cause) {
        Truth there = world.has(cause.availability());
        Truth guard = there.isPossible() ? cause.guard().map(evaluation::of).orElse(Truth.TRUE) : Truth.FALSE;
        return guard.isPossible()
                ? there.and(guard).and(cause.when().map(evaluation::of).orElseGet(() -> inWords(cause.id())))
                : Truth.FALSE;
    }

    /// What a description says itself of a general cause, it says in words, too.
    private Truth inWords(String id) {
        return Arrays.stream(GeneralCause.values())
                .filter(general -> general.id().equals(id))
                .findFirst()
                .map(general -> switch (general) {
                    case UNKNOWN_COMMAND -> Truth.of(!world.knows(contract.command()));
                    case TOO_SMALL -> shape.tooSmall();
                    case UNKNOWN_TAIL -> shape.unknownTail();
                    case BAD_ARGUMENT -> Truth.UNKNOWN;
                })
                .orElse(Truth.UNKNOWN);
    }

    /// The place of the first cause that certainly comes up; that behind the last if there is none.
    int end() {
        return end(Set.of());
    }

    int end(Collection<String> excluded) {
        return IntStream.range(0, truths.length)
                .filter(place -> truth(place) == Truth.TRUE && !excluded.contains(contract.causes().get(place).id()))
                .findFirst()
                .orElse(truths.length);
    }

    Contract contract() {
        return contract;
    }

    Forecast forecast() {
        return forecast(Set.of());
    }

    Forecast forecast(Collection<String> excluded) {
        int end = end(excluded);
        List<Cause> possible = IntStream.range(0, Math.min(end + 1, truths.length))
                .filter(place -> truth(place).isPossible())
                .mapToObj(contract.causes()::get)
                .filter(cause -> !excluded.contains(cause.id()))
                .toList();
        return new Forecast(possible, contract.causes().stream().skip(end).findFirst());
    }
}
