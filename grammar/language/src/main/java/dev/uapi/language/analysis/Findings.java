package dev.uapi.language.analysis;

import dev.uapi.language.check.Report;
import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.diagnostic.Severity;
import dev.uapi.language.syntax.Span;
import java.util.ArrayList;
import java.util.List;

/// Takes down what is wrong with one declaration.
final class Findings implements Report {
    private final List<Finding> findings = new ArrayList<>();

    @Override
    public void add(Problem problem, Span span) {
        findings.add(new Finding(problem, span, List.of()));
    }

    static boolean hasErrors(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.problem().code().severity() == Severity.ERROR);
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }
}
