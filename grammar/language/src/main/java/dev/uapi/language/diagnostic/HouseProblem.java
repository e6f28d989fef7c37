package dev.uapi.language.diagnostic;

/// Where a uAPI departs from what one subsystem has agreed on for all its commands. Nobody is told who has not chosen its [Profile].
public sealed interface HouseProblem extends Problem {
    /// A structure that does not begin with `size`.
    record NotExtensible(String command) implements HouseProblem {}

    /// A structure that does not begin with `argsz`.
    record NoArgsz(String command) implements HouseProblem {}

    /// Flags that stand somewhere else.
    record FlagsNotSecond(String command) implements HouseProblem {}

    /// What is not known is refused with another errno.
    record UnknownRefusedOtherwise(String cause, String errno) implements HouseProblem {}

    /// A result whose name does not say that it is one.
    record ResultNotNamedOut(String field) implements HouseProblem {}

    /// An id or a file descriptor of another type.
    ///
    /// @param wanted as the language spells it
    record OddWidth(String field, String type, String wanted) implements HouseProblem {}

    /// A payload for those who have left the kind at 0.
    record ZeroCarries(String member) implements HouseProblem {}

    /// A payload whose length nobody says.
    record PayloadWithoutLength(String field) implements HouseProblem {}

    /// An errno that the other commands have no use for.
    record UnusualErrno(String cause, String errno) implements HouseProblem {}

    @Override
    default Code code() {
        return switch (this) {
            case NotExtensible _ -> Code.HOUSE_NOT_EXTENSIBLE;
            case NoArgsz _ -> Code.HOUSE_NO_ARGSZ;
            case FlagsNotSecond _ -> Code.HOUSE_FLAGS_NOT_SECOND;
            case UnknownRefusedOtherwise _ -> Code.HOUSE_UNKNOWN_REFUSED_OTHERWISE;
            case ResultNotNamedOut _ -> Code.HOUSE_RESULT_NOT_NAMED_OUT;
            case OddWidth _ -> Code.HOUSE_ODD_WIDTH;
            case ZeroCarries _ -> Code.HOUSE_ZERO_CARRIES;
            case PayloadWithoutLength _ -> Code.HOUSE_PAYLOAD_WITHOUT_LENGTH;
            case UnusualErrno _ -> Code.HOUSE_UNUSUAL_ERRNO;
        };
    }
}
