package dev.uapi.cli;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.TextProblem;
import dev.uapi.language.format.Edit;
import dev.uapi.language.format.Formatter;
import dev.uapi.language.parse.DescriptionParser;
import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.SyntaxError;
import java.util.List;
import java.util.Optional;

/// A text, and what formatting changes of it.
///
/// @param mistakes where it does not follow the grammar; if anywhere, nothing changes
record FormattedSource(Source source, List<Edit> edits, List<Diagnostic> mistakes) {
    FormattedSource {
        edits = List.copyOf(edits);
        mistakes = List.copyOf(mistakes);
    }

    static FormattedSource of(Source source) {
        FileSyntax file = DescriptionParser.parse(source.text());
        boolean wrong = file.errors().stream().anyMatch(error -> error.kind() != SyntaxError.Kind.STRAY_DOCUMENTATION);
        return wrong
                ? new FormattedSource(source, List.of(), mistakes(source))
                : new FormattedSource(source, Formatter.format(file), List.of());
    }

    private static List<Diagnostic> mistakes(Source source) {
        return Analysis.of(List.of(source), (_, _) -> Optional.empty()).diagnostics().stream()
                .filter(found -> found.problem() instanceof TextProblem)
                .toList();
    }

    boolean differs() {
        return !edits.isEmpty();
    }

    String text() {
        return Edit.apply(source.text(), edits);
    }

    /// The first line that is not as it should be, from 1.
    int firstLine() {
        return source.line(edits.getFirst().start()) + 1;
    }
}
