package dev.uapi.language.diagnostic;

/// Where the basic tier is not left alone by the extended one.
public sealed interface TierProblem extends Problem {
    /// Something basic that comes with an extension which is not.
    record AddsBasic(String extension, String basic) implements TierProblem {}

    /// Something extended that comes with a basic extension.
    record AddsExtended(String extension, String extended) implements TierProblem {}

    /// A basic command that takes an object which only extended commands make.
    record NeedsObject(String command, String object) implements TierProblem {}

    /// An extended command that makes what a basic one makes.
    record MakesTheSame(String command, String basic, String object) implements TierProblem {}

    /// A basic command that was given up for an extended one.
    record GivenUp(String basic, String extended) implements TierProblem {}

    /// A basic command with a choice, one of which is extended.
    record ChoosesExtended(String basic, String field, String member) implements TierProblem {}

    /// Something basic that is for the hardware of one vendor.
    record VendorInBasic(String name, String vendor) implements TierProblem {}

    /// Something for the hardware of one vendor that belongs to no extension.
    record VendorAlone(String name, String vendor) implements TierProblem {}

    /// A basic command that fails a caller who does without something extended.
    record FailsWithout(String command, String cause, String extended) implements TierProblem {}

    /// A description without anything basic.
    record NothingBasic(String description) implements TierProblem {}

    @Override
    default Code code() {
        return switch (this) {
            case AddsBasic _, AddsExtended _, NeedsObject _ -> Code.BASIC_NEEDS_EXTENDED;
            case MakesTheSame _, GivenUp _, ChoosesExtended _ -> Code.REPLACES_BASIC;
            case VendorInBasic _, VendorAlone _ -> Code.HARDWARE_IN_BASIC;
            case FailsWithout _ -> Code.CHANGES_BASIC;
            case NothingBasic _ -> Code.NOTHING_BASIC;
        };
    }
}
