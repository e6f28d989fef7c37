package dev.uapi.language.diagnostic;

import java.util.List;

/// Commands, their numbers and their arguments.
public sealed interface CommandProblem extends Problem {
    /// A command number that does not fit its 8 bits.
    record NumberOutOfRange(String number) implements CommandProblem {}

    /// Two commands of one device with one number.
    record DuplicateNumber(String number, String other) implements CommandProblem {}

    /// A number that means another command on a file that stands beside.
    record MistakableNumber(String command, String other, String device) implements CommandProblem {}

    /// A number that another tree uses for something else.
    record ClaimedNumber(String number, String by) implements CommandProblem {}

    /// A command number below those of its device.
    record BelowFirstNumber(String number, String first) implements CommandProblem {}

    /// Numbers that say nothing of the argument.
    record NumberHidesDirection(String device, String macro) implements CommandProblem {}

    /// A command of no device, or of any of several.
    record DeviceNotClear(List<String> devices) implements CommandProblem {}

    /// A structure that may be shortened, and nothing says how far.
    record NothingRequired(String command) implements CommandProblem {}

    /// `required` where nothing can be marked.
    record MisplacedRequired() implements CommandProblem {}

    /// A larger minimum that is not larger.
    record RaisesNothing(String field) implements CommandProblem {}

    /// A command by value that has not just one field.
    record BadValueArgument(String command) implements CommandProblem {}

    /// A convention about structures for a command without one.
    record NoStructure(String command, String convention) implements CommandProblem {}

    /// An array and its count that do not name one another.
    record CountMismatch(String field, String other) implements CommandProblem {}

    /// An object or a file and a command that do not agree who makes it.
    record MakersDisagree(String kind, String made, String command) implements CommandProblem {}

    /// An example that cannot be.
    record BadExample(String field, String value) implements CommandProblem {}

    @Override
    default Code code() {
        return switch (this) {
            case NumberOutOfRange _ -> Code.NUMBER_OUT_OF_RANGE;
            case DuplicateNumber _ -> Code.DUPLICATE_NUMBER;
            case MistakableNumber _ -> Code.MISTAKABLE_NUMBER;
            case ClaimedNumber _ -> Code.CLAIMED_NUMBER;
            case BelowFirstNumber _ -> Code.BELOW_FIRST_NUMBER;
            case NumberHidesDirection _ -> Code.NUMBER_HIDES_DIRECTION;
            case DeviceNotClear _ -> Code.DEVICE_NOT_CLEAR;
            case NothingRequired _ -> Code.NOTHING_REQUIRED;
            case MisplacedRequired _ -> Code.MISPLACED_REQUIRED;
            case RaisesNothing _ -> Code.RAISES_NOTHING;
            case BadValueArgument _ -> Code.BAD_VALUE_ARGUMENT;
            case NoStructure _ -> Code.BAD_VALUE_ARGUMENT;
            case CountMismatch _ -> Code.COUNT_MISMATCH;
            case MakersDisagree _ -> Code.MAKERS_DISAGREE;
            case BadExample _ -> Code.BAD_EXAMPLE;
        };
    }
}
