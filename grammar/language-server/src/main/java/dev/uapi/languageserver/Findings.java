package dev.uapi.languageserver;

import dev.uapi.language.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;

/// Says what is wrong in the words of the protocol.
public final class Findings {
    /// Behind it stands the code whose explanation is meant.
    private static final String EXPLANATION = "uapi-explain:";

    private static final String SOURCE = "uapi";

    private Findings() {}

    /// What is wrong with a file, in the order of its text.
    public static List<Diagnostic> in(View view, String path) {
        return view.analysis().diagnostics().stream()
                .filter(found -> found.place().source().path().equals(path))
                .map(found -> diagnostic(view.positions(), found))
                .toList();
    }

    /// What is wrong with all files, by their paths.
    ///
    /// @param more what is wrong with the project file
    static Map<String, List<Diagnostic>> byFile(View view, List<dev.uapi.language.diagnostic.Diagnostic> more) {
        Map<String, List<Diagnostic>> files = new TreeMap<>();
        Stream.concat(view.analysis().diagnostics().stream(), more.stream()).forEach(found -> files
                .computeIfAbsent(found.place().source().path(), any -> new ArrayList<>())
                .add(diagnostic(view.positions(), found)));
        return files;
    }

    /// The address by which a client asks for the explanation of a code.
    public static String explanation(String code) {
        return EXPLANATION + code;
    }

    private static Diagnostic diagnostic(Positions positions, dev.uapi.language.diagnostic.Diagnostic found) {
        String message = found.message() + found.hint().map(hint -> "\n" + hint).orElse("");
        String code = found.code().toString();
        Diagnostic diagnostic = new Diagnostic(positions.range(found.place()), message, severity(found.severity()), SOURCE, code);
        diagnostic.setCodeDescription(new DiagnosticCodeDescription(explanation(code)));
        diagnostic.setRelatedInformation(found.related().stream()
                .map(related -> new DiagnosticRelatedInformation(positions.location(related.place()), related.note()))
                .toList());
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
