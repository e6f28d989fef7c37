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
            new IdsAreChecked());

    private CommandRules() {}

    public static void check(CommandSubject subject, Report report) {
        ALL.forEach(rule -> rule.check(subject, report));
    }
}
