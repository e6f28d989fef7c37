package dev.uapi.language.diagnostic;

import java.util.List;

/// What is wrong with how one finds out whether something is there.
public sealed interface ExtensionProblem extends Problem {
    /// An extension that nobody can try, and that does not say why.
    record NoAttempt(String extension) implements ExtensionProblem {}

    /// An extension that can be tried, and says that it cannot.
    record TriedNevertheless(String extension) implements ExtensionProblem {}

    /// An answer that comes up where the extension is there and where it is not.
    ///
    /// @param answer an errno, or `success`
    /// @param cause  of the contract, which gives this answer as well; empty: the wrong kind of kernel does
    record IndistinctAnswer(String answer, String verdict, String cause) implements ExtensionProblem {}

    /// An attempt of whose answers none tells this.
    ///
    /// @param verdict `present` or `absent`
    record NothingTells(String extension, String verdict) implements ExtensionProblem {}

    /// An attempt that may work, and then leaves something behind.
    ///
    /// @param fields where what is left comes out; none: the call may change something that has no id
    record LeftBehind(String command, List<String> fields) implements ExtensionProblem {
        public LeftBehind {
            fields = List.copyOf(fields);
        }
    }

    /// An answer that the contract does not give to this call.
    record NeverAnswered(String command, String answer) implements ExtensionProblem {}

    /// Something that is not everywhere, and that no extension names.
    record NotOffered(Kind kind, String name) implements ExtensionProblem {}

    /// A capability that stands for no attempt.
    record EmptyPromise(String capability) implements ExtensionProblem {}

    @Override
    default Code code() {
        return switch (this) {
            case NoAttempt _, TriedNevertheless _ -> Code.NO_ATTEMPT;
            case IndistinctAnswer _, NothingTells _ -> Code.INDISTINCT_ANSWER;
            case LeftBehind _ -> Code.LEFT_BEHIND;
            case NeverAnswered _ -> Code.NEVER_ANSWERED;
            case NotOffered _ -> Code.NOT_OFFERED;
            case EmptyPromise _ -> Code.EMPTY_PROMISE;
        };
    }
}
