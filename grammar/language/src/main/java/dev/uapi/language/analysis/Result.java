package dev.uapi.language.analysis;

import dev.uapi.language.syntax.DeclarationSyntax;
import java.util.List;
import java.util.Map;

/// What was found out about one declaration.
///
/// @param answers the questions that were asked on the way, and what was answered: while they are the same, so is this
record Result(DeclarationSyntax syntax, Declared declared, List<Finding> findings, Map<Query, Object> answers) {
    Result {
        findings = List.copyOf(findings);
        answers = Map.copyOf(answers);
    }
}
