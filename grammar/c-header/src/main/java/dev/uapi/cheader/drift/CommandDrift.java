package dev.uapi.cheader.drift;

import dev.uapi.cheader.model.CMacro;
import dev.uapi.cheader.model.CType;
import dev.uapi.language.diagnostic.HeaderProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.diagnostic.Places.Name;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.IoctlClass;
import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.Optional;

/// Commands and their numbers.
final class CommandDrift {
    private final Comparison comparison;

    CommandDrift(Comparison comparison) {
        this.comparison = comparison;
    }

    void compare() {
        List<Command> commands = comparison.described().commands();
        commands.forEach(command -> comparison.match(command.name(), new Name(Kind.COMMAND, command.name())));
        commands.forEach(this::compare);
    }

    private void compare(Command command) {
        Name name = new Name(Kind.COMMAND, command.name());
        Optional<CMacro> there = comparison.header().macro(command.name());
        if (there.isPresent()) {
            number(command, there.get(), name);
            return;
        }
        Optional<CMacro> renamed = renamed(command);
        if (renamed.isPresent()) {
            comparison.match(renamed.get().name(), name);
            HeaderProblem problem = new HeaderProblem.NamesOtherwise(Kind.COMMAND, command.name(), renamed.get().name());
            comparison.findings().inBoth(problem, renamed.get().place(), name);
        } else {
            comparison.findings().onlyDescribed(new HeaderProblem.Lacks(Kind.COMMAND, command.name()), before(command), name);
        }
    }

    /// Of what could not be read, that is told already.
    private void number(Command command, CMacro there, Name name) {
        boolean unread = comparison.header().unread().stream().anyMatch(each -> each.place().equals(there.place()));
        if (!unread && !same(command, there)) {
            HeaderProblem problem = new HeaderProblem.OtherNumber(command.name(), spelling(command), there.text());
            comparison.findings().inBoth(problem, there.place(), name);
        }
    }

    private static boolean same(Command command, CMacro there) {
        return switch (there.value()) {
            case CMacro.Value.Ioctl ioctl ->
                ioctl.numbering() == command.numbering() && ioctl.type() == command.device().type() && ioctl.number() == command.number()
                        && sameArgument(command, ioctl.argument());
            case CMacro.Value.Constant(long value, _) ->
                List.of(Architecture.values()).stream().allMatch(machine -> command.ioctl(machine) == value);
            case CMacro.Value.Nothing _, CMacro.Value.Text _, CMacro.Value.Other _ -> false;
        };
    }

    /// `_IO` names none, whatever the argument is.
    private static boolean sameArgument(Command command, Optional<CType> argument) {
        if (command.numbering() == IoctlClass._IO || argument.isEmpty()) {
            return argument.isEmpty();
        }
        return command.struct().filter(struct -> sameArgument(struct, argument.get())).isPresent();
    }

    /// Where C has no tag, it names the type of the only field.
    private static boolean sameArgument(Struct struct, CType argument) {
        return switch (argument) {
            case CType.Struct(_, var there) -> there.tag().equals(struct.name());
            case CType.Unknown _ -> true;
            default -> struct.inline() && Types.same(struct.fields().getFirst().type(), argument);
        };
    }

    private Optional<CMacro> renamed(Command command) {
        return comparison.header().macros().stream()
                .filter(macro -> macro.value() instanceof CMacro.Value.Ioctl && !comparison.isKnown(macro.name()) && same(command, macro))
                .findFirst();
    }

    /// The one that the description has in front of it.
    private Optional<Place> before(Command command) {
        List<Command> commands = comparison.described().commands();
        return commands.subList(0, commands.indexOf(command)).reversed().stream()
                .flatMap(earlier -> comparison.header().macro(earlier.name()).stream())
                .map(CMacro::place)
                .findFirst();
    }

    /// `_IOWR(';', 0x85, struct iommu_ioas_map)`, `0x4c00`
    private static String spelling(Command command) {
        if (command.numbering() == IoctlClass.BARE) {
            return Numbers.spelling(command.ioctl(Architecture.X86_64));
        }
        char type = command.device().type();
        String letter = type > ' ' && type < 0x7f ? "'" + type + "'" : Numbers.spelling(type);
        String argument = command.numbering() == IoctlClass._IO ? "" : command.struct().map(CommandDrift::argument).orElse("");
        return command.numbering() + "(" + letter + ", " + Numbers.spelling(command.number()) + argument + ")";
    }

    private static String argument(Struct struct) {
        return ", " + (struct.inline() ? struct.fields().getFirst().type().spelling() : "struct " + struct.name());
    }
}
