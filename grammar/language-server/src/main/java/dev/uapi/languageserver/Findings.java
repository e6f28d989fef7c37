package dev.uapi.languageserver;

import dev.uapi.language.diagnostic.Severity;
import dev.uapi.languageserver.feature.Absences;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/// Says what is wrong in the words of the protocol.
public final class Findings {
    private static final String SOURCE = "uapi";

    private Findings() {}

    /// What is wrong with a file, in the order of its text.
    public static List<Diagnostic> in(View view, String path) {
        return view.diagnostics(path).map(found -> diagnostic(view, found)).toList();
    }

    /// What is wrong with all files, and what the release in view does not have, by their paths.
    ///
    /// @param more what is wrong with the project file
    static Map<String, List<Diagnostic>> byFile(View view, List<dev.uapi.language.diagnostic.Diagnostic> more) {
        Map<String, List<Diagnostic>> files = new TreeMap<>();
        Stream.concat(view.analysis().diagnostics().stream(), more.stream()).forEach(found -> files
                .computeIfAbsent(found.place().source().path(), any -> new ArrayList<>())
                .add(diagnostic(view, found)));
        view.navigator().paths().forEach(path -> Absences.in(view, path)
                .forEach(faded -> files.computeIfAbsent(path, any -> new ArrayList<>()).add(faded)));
        return files;
    }

    /// Says that a file cannot be looked at as its author may expect.
    ///
    /// @param folders of the client
    static Diagnostic outside(List<Path> folders) {
        String names = folders.stream().map(Path::toString).collect(Collectors.joining(", "));
        String message = "this file is outside of the workspace" + (names.isEmpty() ? "" : " (" + names + ")")
                + ": it is checked by itself; what it imports is not read, and no `uapi.json` counts"
                + "\nto have all of it checked, open its folder";
        return new Diagnostic(new Range(new Position(0, 0), new Position(1, 0)), message, DiagnosticSeverity.Information, SOURCE);
    }

    /// One finding.
    public static Diagnostic diagnostic(View view, dev.uapi.language.diagnostic.Diagnostic found) {
        Positions positions = view.positions();
        String message = found.message() + found.hint().map(hint -> "\n" + hint).orElse("");
        String code = found.code().toString();
        Diagnostic diagnostic = new Diagnostic(positions.range(found.place()), message, severity(found.severity()), SOURCE, code);
        diagnostic.setRelatedInformation(found.related().stream()
                .map(related -> new DiagnosticRelatedInformation(positions.location(related.place()), related.note()))
                .toList());
        if (view.pages()) {
            diagnostic.setCodeDescription(new DiagnosticCodeDescription(Pages.uri(found.code())));
        }
        return diagnostic;
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case HINT -> DiagnosticSeverity.Hint;
        };
    }
}
