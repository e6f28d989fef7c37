package dev.uapi.language.check;

import java.util.List;

/// All rules about single commands.
public final class CommandRules {
    private static final List<CommandRule> ALL = List.of(
            new ClaimedNumber(),
            new NumberBelowFirst(),
            new OutputNeedsResponse(),
            new ReservedIsChecked(),
            new FlagsAreChecked(),
            new IdsAreChecked(),
            new NoVersions(),
            new SuccessIsZero(),
            new TimesAreNanoseconds(),
            new ThereIsRoomToGrow(),
            new GrowthIsNoticed(),
            new NothingWaits(),
            new SizeComesFirst(),
            new FlagsComeSecond(),
            new UnknownIsNotSupported(),
            new ResultsAreNamedOut(),
            new IdsHaveOneWidth(),
            new PayloadsSayTheirLength(),
            new ErrnosAreKnown());

    private CommandRules() {}

    public static void check(CommandSubject subject, Report report) {
        ALL.forEach(rule -> rule.check(subject, report));
    }
}
