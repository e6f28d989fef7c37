package dev.uapi.languageserver.feature.action;

import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.fix.Fix;
import dev.uapi.language.fix.Fix.Change;
import dev.uapi.language.fix.Fixes;
import dev.uapi.languageserver.Findings;
import dev.uapi.languageserver.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/// Offers what can be done about what is wrong.
public final class CodeActions {
    /// The kinds of actions that there are.
    public static final List<String> KINDS = List.of(CodeActionKind.QuickFix, CodeActionKind.SourceFixAll);

    private CodeActions() {}

    /// A fix for each finding that has one.
    ///
    /// @param start in UTF-16 units from the beginning of the text
    /// @param end   the first position that is not asked for
    public static List<CodeAction> in(View view, String path, int start, int end) {
        return view.diagnostics(path)
                .filter(found -> found.place().start() <= end && found.place().end() >= start)
                .flatMap(found -> Fixes.of(view.navigator(), found).stream().map(fix -> action(view, path, found, fix)))
                .toList();
    }

    private static CodeAction action(View view, String path, Diagnostic found, Fix fix) {
        CodeAction action = new CodeAction(fix.title());
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(Findings.diagnostic(view, found)));
        action.setIsPreferred(fix.preferred());
        action.setEdit(edit(view, fix.elsewhere().orElse(path), fix.changes()));
        return action;
    }

    /// Whatever nearly everybody would do, as far as one does not touch the other.
    public static List<CodeAction> all(View view, String path) {
        List<Change> changes = new ArrayList<>();
        view.diagnostics(path)
                .flatMap(found -> obvious(view, found))
                .filter(fix -> fix.changes().stream().noneMatch(change -> changes.stream().anyMatch(other -> touch(change, other))))
                .forEach(fix -> changes.addAll(fix.changes()));
        if (changes.isEmpty()) {
            return List.of();
        }
        CodeAction action = new CodeAction("Fix everything that has one obvious remedy");
        action.setKind(CodeActionKind.SourceFixAll);
        action.setEdit(edit(view, path, changes));
        return List.of(action);
    }

    private static Stream<Fix> obvious(View view, Diagnostic found) {
        return Fixes.of(view.navigator(), found).stream().filter(fix -> fix.preferred() && fix.elsewhere().isEmpty()).limit(1);
    }

    private static boolean touch(Change one, Change other) {
        return one.start() <= other.end() && other.start() <= one.end();
    }

    private static WorkspaceEdit edit(View view, String path, List<Change> changes) {
        List<TextEdit> edits = changes.stream()
                .sorted(Comparator.comparingInt(Change::start))
                .map(change -> new TextEdit(view.positions().range(view.source(path), change.start(), change.end()), change.text()))
                .toList();
        SequencedMap<String, List<TextEdit>> inFile = new LinkedHashMap<>();
        inFile.put(path, edits);
        return view.edit(inFile);
    }
}
