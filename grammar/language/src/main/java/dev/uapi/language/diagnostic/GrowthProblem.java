package dev.uapi.language.diagnostic;

/// What readers and later releases will ask about: words, releases, extensions.
public sealed interface GrowthProblem extends Problem {
    /// Something that readers will ask about.
    record Undocumented(Kind kind, String name) implements GrowthProblem {}

    /// A release that cannot stand here.
    record BadRelease(String release, String wanted) implements GrowthProblem {}

    /// Something older than what it belongs to.
    record SinceTooEarly(String since, String container) implements GrowthProblem {}

    /// Something newer than the description claims to know.
    record SinceTooLate(String since, String known) implements GrowthProblem {}

    /// Something that ends before it begins.
    record UntilBeforeSince(String until, String since) implements GrowthProblem {}

    /// A field in front of which others came later: those that have it elsewhere are still around.
    record GrowsInTheMiddle(String field, String since, String newest) implements GrowthProblem {}

    /// Two extensions that are asked by one number.
    record DuplicateExtensionNumber(String number, String other) implements GrowthProblem {}

    /// A query of a command that answers no questions.
    record CannotAnswer(String command) implements GrowthProblem {}

    @Override
    default Code code() {
        return switch (this) {
            case Undocumented _ -> Code.UNDOCUMENTED;
            case BadRelease _ -> Code.BAD_RELEASE;
            case SinceTooEarly _ -> Code.SINCE_TOO_EARLY;
            case SinceTooLate _ -> Code.SINCE_TOO_LATE;
            case UntilBeforeSince _ -> Code.UNTIL_BEFORE_SINCE;
            case GrowsInTheMiddle _ -> Code.GROWS_IN_THE_MIDDLE;
            case DuplicateExtensionNumber _ -> Code.DUPLICATE_EXTENSION_NUMBER;
            case CannotAnswer _ -> Code.CANNOT_ANSWER;
        };
    }
}
