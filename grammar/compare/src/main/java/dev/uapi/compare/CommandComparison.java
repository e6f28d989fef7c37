package dev.uapi.compare;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Command.Returns;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Example;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What has become of commands.
record CommandComparison(Changes changes, Description before, Description after) {
    void compare() {
        Pairs<Command> commands = Pairs.of(before.commands(), after.commands(), Command::name);
        commands.removed().forEach(gone -> changes.add(Rule.COMMAND_REMOVED, Kind.COMMAND, gone.name(), "it was " + number(gone)));
        commands.both().forEach(kept -> compare(kept.before(), kept.after()));
        commands.added().forEach(come -> added(come, commands.removed()));
    }

    private void added(Command come, List<Command> removed) {
        Places.Name subject = new Places.Name(Kind.COMMAND, come.name());
        changes.add(Rule.COMMAND_ADDED, subject, number(come) + " on " + come.device().label());
        removed.stream().filter(gone -> isSameNumber(gone, come)).forEach(gone ->
                changes.add(Rule.NUMBER_REUSED, subject, number(come) + " was " + gone.name()));
        claims(come).forEach(claim -> changes.add(Rule.NUMBER_CLAIMED, subject, number(come) + " is claimed by " + claim.by()));
    }

    private List<Device.Claim> claims(Command come) {
        return before.devices().stream()
                .filter(device -> device.name().equals(come.device().name()))
                .flatMap(device -> device.claims().stream())
                .filter(claim -> claim.number() == come.number())
                .toList();
    }

    private static boolean isSameNumber(Command one, Command other) {
        return one.device().name().equals(other.device().name())
                && one.ioctl(Architecture.X86_64) == other.ioctl(Architecture.X86_64);
    }

    private void compare(Command older, Command newer) {
        Places.Name subject = new Places.Name(Kind.COMMAND, newer.name());
        changes.compareText(subject, older.documentation(), newer.documentation());
        number(older, newer, subject);
        changes.compare(Rule.COMMAND_MOVED, subject, "on", older.device().name(), newer.device().name());
        changes.compare(Rule.RETURN_CHANGED, subject, "it returns", returns(older), returns(newer));
        if (older.tier() != newer.tier()) {
            Rule rule = newer.tier() == Tier.BASIC ? Rule.TIER_GAINED : Rule.TIER_LOST;
            changes.add(rule, subject, "it is " + newer.tier().keyword());
        }
        argument(older, newer, subject);
        new ResponseComparison(changes, subject).compare(older, newer);
        new CauseComparison(changes, subject).compare(older, newer);
        deprecation(older, newer, subject);
        if (!examples(older).equals(examples(newer))) {
            changes.add(Rule.TEXT_CHANGED, subject, "other examples");
        }
    }

    private void number(Command older, Command newer, Places.Name subject) {
        Arrays.stream(Architecture.values())
                .filter(machine -> older.ioctl(machine) != newer.ioctl(machine))
                .findFirst()
                .ifPresent(machine -> changes.add(
                        Rule.COMMAND_RENUMBERED, subject,
                        hex(newer.ioctl(machine)) + ", was " + hex(older.ioctl(machine))
                                + (machine == Architecture.X86_64 ? "" : " on " + machine.label())));
    }

    private void argument(Command older, Command newer, Places.Name subject) {
        String before = argument(older);
        String after = argument(newer);
        if (!before.equals(after)) {
            changes.add(Rule.ARGUMENT_CHANGED, subject, after + ", was " + before);
        }
        if (older.argument() instanceof Argument.ByPointer(_, long least, _, _)
                && newer.argument() instanceof Argument.ByPointer(_, long now, _, _) && least != now) {
            changes.add(now > least ? Rule.MINIMUM_RAISED : Rule.MINIMUM_LOWERED, subject, now + " bytes, was " + least);
        }
    }

    private static String argument(Command command) {
        return command.convention().label() + command.struct().map(Struct::name).map(name -> " " + name).orElse("");
    }

    private void deprecation(Command older, Command newer, Places.Name subject) {
        if (!older.deprecated().equals(newer.deprecated())) {
            String text = newer.deprecated().map(instead -> "deprecated: " + instead).orElse("no longer deprecated");
            changes.add(Rule.TEXT_CHANGED, subject, text);
        }
    }

    /// What is written: the fields themselves may have grown meanwhile.
    private static List<String> examples(Command command) {
        return command.examples().stream()
                .map(example -> example.documentation() + given(example.given()) + given(example.gives()) + example.errno().orElse(""))
                .toList();
    }

    private static String given(List<Example.Assignment> values) {
        return values.stream().map(given -> given.field().name() + " = " + given.spelling()).collect(Collectors.joining(", ", " {", "}"));
    }

    private static String returns(Command command) {
        return switch (command.returns()) {
            case Returns.Zero() -> "0";
            case Returns.Flag() -> "1 or 0";
            case Returns.Value _ -> "a number";
            case Returns.Count _ -> "a count";
            case Returns.NewDescriptor(var kind, _) -> "a descriptor" + kind.map(name -> " of " + name).orElse("");
            case Returns.MadeObject(var kinds) -> "the id of a new " + String.join(" or ", kinds);
        };
    }

    private static String number(Command command) {
        return hex(command.ioctl(Architecture.X86_64));
    }

    private static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }
}
