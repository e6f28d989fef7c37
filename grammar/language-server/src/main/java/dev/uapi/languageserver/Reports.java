package dev.uapi.languageserver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;
import org.jspecify.annotations.Nullable;

/// Numbers what is found in each file, so that a client that has it already need not be told again.
final class Reports {
    private final Map<String, Report> reports = new HashMap<>();
    private int last;

    /// @param id by which a client says later what it knows
    record Report(List<Diagnostic> items, String id) {
        /// To a client that asks about one file.
        ///
        /// @param known the id of the report that it has
        DocumentDiagnosticReport document(@Nullable String known) {
            if (id.equals(known)) {
                return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(id));
            }
            RelatedFullDocumentDiagnosticReport full = new RelatedFullDocumentDiagnosticReport(items);
            full.setResultId(id);
            return new DocumentDiagnosticReport(full);
        }

        /// To a client that asks about all files.
        ///
        /// @param known   the id of the report that it has
        /// @param version of the text, if it is open
        WorkspaceDocumentDiagnosticReport workspace(String uri, @Nullable String known, @Nullable Integer version) {
            if (id.equals(known)) {
                return new WorkspaceDocumentDiagnosticReport(new WorkspaceUnchangedDocumentDiagnosticReport(id, uri, version));
            }
            var full = new WorkspaceFullDocumentDiagnosticReport(items, uri, version);
            full.setResultId(id);
            return new WorkspaceDocumentDiagnosticReport(full);
        }
    }

    /// @param items what is found in the file now
    Report report(String path, List<Diagnostic> items) {
        Report before = reports.get(path);
        if (before != null && before.items().equals(items)) {
            return before;
        }
        Report fresh = new Report(items, String.valueOf(++last));
        reports.put(path, fresh);
        return fresh;
    }
}
