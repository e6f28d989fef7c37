package dev.uapi.cli;

import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Picture;
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
            long errors = findings.stream().filter(Diagnostic::isError).count();
            writer.println(count(errors, "error") + ", " + count(findings.size() - errors, "warning"));
        }
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
