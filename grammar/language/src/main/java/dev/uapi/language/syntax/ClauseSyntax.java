package dev.uapi.language.syntax;

import java.util.List;
import java.util.Optional;

/// A statement of a command's contract.
public sealed interface ClauseSyntax {
    /// `fails EEXIST overlap "…" when …;`
    record FailsClause(
            DocSyntax doc,
            Word errno,
            Word id,
            Optional<Word> text,
            boolean during,
            Optional<ConditionSyntax> when,
            AvailabilitySyntax availability,
            Span span)
            implements ClauseSyntax {}

    /// `responds whole, kept on EFAULT;`
    ///
    /// @param fields empty: the whole structure
    record RespondsClause(
            List<Word> fields,
            Optional<ConditionSyntax> when,
            List<Word> alsoOn,
            boolean alsoOnAny,
            List<Word> keptOn,
            Span span)
            implements ClauseSyntax {}

    /// `case … { … }`
    record CaseClause(ConditionSyntax condition, List<ClauseSyntax> clauses) implements ClauseSyntax {}
}
