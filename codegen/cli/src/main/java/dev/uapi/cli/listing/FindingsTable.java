package dev.uapi.cli.listing;

import dev.uapi.language.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/// Findings as a table in Markdown.
final class FindingsTable {
    private FindingsTable() {}

    static String of(List<Diagnostic> findings) {
        if (findings.isEmpty()) {
            return "Nothing is wrong.\n";
        }
        String rows = findings.stream().map(FindingsTable::row).collect(Collectors.joining());
        return Report.count(findings) + "\n\n| | where | what | what to do |\n|---|---|---|---|\n" + rows;
    }

    private static String row(Diagnostic finding) {
        String head = "| " + finding.severity().label() + " " + finding.code() + " | `" + finding.place() + "` | ";
        return head + cell(finding.message()) + " | " + cell(finding.hint().orElse("")) + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ");
    }
}
