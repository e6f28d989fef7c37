package dev.uapi.language.analysis;

import dev.uapi.language.syntax.DeclarationSyntax;
import java.util.List;

/// What was found out about one declaration.
///
/// @param answers what it was found out from
record Result(DeclarationSyntax syntax, Declared declared, List<Finding> findings, Answers answers) {
    Result {
        findings = List.copyOf(findings);
    }

    /// The same, found out about a declaration that is written alike.
    Result of(DeclarationSyntax alike) {
        return new Result(alike, declared, findings, answers);
    }

    /// Whether the declaration means all that its text says: nothing in it is wrong by itself.
    boolean isSound() {
        return !syntax.broken() && !Findings.hasErrors(findings);
    }
}
