package dev.uapi.cli;

import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Picture;
import dev.uapi.language.diagnostic.Severity;
import java.io.PrintWriter;
import java.util.List;

/// Findings for people.
final class Report {
    private final PrintWriter writer;
    private final Picture picture;

    /// @param coloured whether the writer's other end shows ANSI colours
    Report(PrintWriter writer, boolean coloured) {
        this.writer = writer;
        picture = coloured ? Picture.coloured() : Picture.plain();
    }

    /// Each finding with the line it is about, and a last line that counts them, if there are any.
    void print(List<Diagnostic> findings) {
        findings.forEach(finding -> writer.println(picture.of(finding)));
        if (!findings.isEmpty()) {
            String hints = count(findings, Severity.HINT);
            String counted = count(findings, Severity.ERROR) + ", " + count(findings, Severity.WARNING);
            writer.println(hints.startsWith("0 ") ? counted : counted + ", " + hints);
        }
    }

    private static String count(List<Diagnostic> findings, Severity severity) {
        long number = findings.stream().filter(finding -> finding.severity() == severity).count();
        return number + " " + severity.label() + (number == 1 ? "" : "s");
    }
}
