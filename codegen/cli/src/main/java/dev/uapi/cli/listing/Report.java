package dev.uapi.cli.listing;

import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Picture;
import dev.uapi.language.diagnostic.Severity;
import java.io.PrintWriter;
import java.util.List;

/// Findings for people.
public final class Report {
    private final PrintWriter writer;
    private final Picture picture;

    /// @param coloured whether the writer's other end shows ANSI colours
    public Report(PrintWriter writer, boolean coloured) {
        this.writer = writer;
        picture = coloured ? Picture.coloured() : Picture.plain();
    }

    /// Each finding with the line it is about, and a last line that counts them, if there are any.
    public void print(List<Diagnostic> findings) {
        findings.forEach(finding -> writer.println(picture.of(finding)));
        if (!findings.isEmpty()) {
            writer.println(count(findings));
        }
    }

    /// `1 error, 4 warnings`
    static String count(List<Diagnostic> findings) {
        String hints = count(findings, Severity.HINT);
        String counted = count(findings, Severity.ERROR) + ", " + count(findings, Severity.WARNING);
        return hints.startsWith("0 ") ? counted : counted + ", " + hints;
    }

    private static String count(List<Diagnostic> findings, Severity severity) {
        long number = findings.stream().filter(finding -> finding.severity() == severity).count();
        return number + " " + severity.label() + (number == 1 ? "" : "s");
    }
}
