package dev.uapi.language.diagnostic;

/// What a command promises: what it refuses and what it writes back.
public sealed interface ContractProblem extends Problem {
    /// A field that comes out of a command that writes nothing back.
    record NoResponse(String field) implements ContractProblem {}

    /// A reserved field that nothing insists to be 0.
    record UncheckedReserved(String field) implements ContractProblem {}

    /// Bits without a name that nothing refuses.
    record UncheckedFlags(String field) implements ContractProblem {}

    /// An id that nothing looks up.
    record UncheckedId(String field) implements ContractProblem {}

    /// A cause behind one that comes up in the middle of the work.
    record TooLate(String cause, String during) implements ContractProblem {}

    /// A condition on something that only the kernel writes.
    record LooksAtOutput(String field) implements ContractProblem {}

    /// A question that cannot be asked of this.
    record BadPredicate(String subject, String wanted) implements ContractProblem {}

    /// Work that is kept on an errno with which nothing is written.
    record UndoneOnlyByEfault(String errno) implements ContractProblem {}

    @Override
    default Code code() {
        return switch (this) {
            case NoResponse _ -> Code.NO_RESPONSE;
            case UncheckedReserved _ -> Code.UNCHECKED_RESERVED;
            case UncheckedFlags _ -> Code.UNCHECKED_FLAGS;
            case UncheckedId _ -> Code.UNCHECKED_ID;
            case TooLate _ -> Code.TOO_LATE;
            case LooksAtOutput _ -> Code.LOOKS_AT_OUTPUT;
            case BadPredicate _ -> Code.BAD_PREDICATE;
            case UndoneOnlyByEfault _ -> Code.UNDONE_ONLY_BY_EFAULT;
        };
    }
}
