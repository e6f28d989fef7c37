package dev.uapi.language.probe;

import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Command.Returns;
import dev.uapi.language.model.Convention;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.GeneralCause;
import dev.uapi.language.probe.Subject.OfMember;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A call that might be a question, with what kernels say to it.
///
/// @param given   in the order of the structure
/// @param with    what is to be said of the causes where the thing is there
/// @param without the same where it is lacking, each way of lacking it by itself
record Trial(Subject subject, List<Given> given, Assessment with, List<Assessment> without) {
    private static final Set<String> GENERAL = Stream.of(GeneralCause.values()).map(GeneralCause::id).collect(Collectors.toSet());

    Trial {
        given = List.copyOf(given);
        without = List.copyOf(without);
    }

    static Trial of(Subject subject, Contract contract, List<Given> given, World with, List<World> without) {
        return new Trial(
                subject, given, new Assessment(contract, given, with),
                without.stream().map(world -> new Assessment(contract, given, world)).toList());
    }

    Forecast present() {
        return with.forecast();
    }

    Stream<Forecast> absent() {
        return without.stream().map(Assessment::forecast);
    }

    /// Whether the call does nothing where the thing is there.
    boolean isHarmless() {
        return onlyAnswers(subject.command()) || !present().mayBegin();
    }

    /// A command whose result is all that it is for.
    private static boolean onlyAnswers(Command command) {
        boolean byValue = command.convention() == Convention.VALUE || command.convention() == Convention.NONE;
        return byValue && (command.returns() instanceof Returns.Flag || command.returns() instanceof Returns.Value);
    }

    /// Whether the answers tell the thing from its lack.
    boolean tells() {
        return without.stream().allMatch(this::refusesForIt) && isHarmless() && shared().isEmpty();
    }

    /// Whether a kernel without the thing certainly refuses the call because of that.
    boolean refusesForIt(Assessment lacking) {
        int end = lacking.end();
        return end < causes().size() && isRefusal(lacking, end) && !causes().get(end).during();
    }

    /// What refuses the call only where the thing is lacking, if the kernel gets as far as looking.
    Optional<Cause> refusal(Assessment lacking) {
        return IntStream.range(0, causes().size()).filter(place -> isRefusal(lacking, place)).mapToObj(causes()::get).findFirst();
    }

    private boolean isRefusal(Assessment lacking, int place) {
        Cause cause = causes().get(place);
        return lacking.truth(place) == Truth.TRUE
                && with.truth(place) == Truth.FALSE
                && (GENERAL.contains(cause.id()) || isPast(cause) || missesName(cause));
    }

    /// Whether no other value can help: what ends the call is none of theirs, and nothing looks at the thing before.
    ///
    /// @param others names of the fields that may get another value
    boolean isHopeless(Set<String> others) {
        Assessment lacking = without.getFirst();
        int end = lacking.end();
        boolean fixed = causes().stream().skip(end).limit(1).flatMap(Mentions::fields).noneMatch(field -> others.contains(field.name()));
        return fixed && causes().stream().limit(end + 1L).noneMatch(cause -> missesName(cause) || isPast(cause));
    }

    private List<Cause> causes() {
        return with.contract().causes();
    }

    /// Whether it refused whatever the field had while there were no such values.
    private boolean isPast(Cause cause) {
        return cause.availability().until().isPresent()
                && subject instanceof OfMember(_, var field, _, _)
                && Mentions.fields(cause).anyMatch(asked -> asked.name().equals(field.name()));
    }

    /// Whether what it asks is whether the value has a name. Another cause may come up only because the value lost its name here.
    private boolean missesName(Cause cause) {
        return subject instanceof OfMember(_, var field, _, _) && Mentions.unknownValue(cause, field);
    }

    /// What comes up where the thing is there with an errno that comes up where it is lacking. When two things are wrong, a release may
    /// look for the second one first: whatever is wrong for certain counts.
    List<Cause> shared() {
        Set<String> errnos = absent().flatMap(forecast -> forecast.errnos().stream()).collect(Collectors.toSet());
        int end = with.end();
        return IntStream.range(0, causes().size())
                .filter(place -> errnos.contains(causes().get(place).errno()))
                .filter(place -> with.truth(place) == Truth.TRUE || (place < end && with.truth(place).isPossible()))
                .mapToObj(causes()::get)
                .toList();
    }

    /// What refuses a value without a name, and this one with its name as well.
    Optional<Cause> refusedAnyway() {
        return IntStream.range(0, causes().size())
                .filter(place -> with.truth(place) == Truth.TRUE && missesName(causes().get(place)))
                .mapToObj(causes()::get)
                .findFirst();
    }
}
