package dev.uapi.languageserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticWorkspaceCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a client is told that asks what is wrong.
final class WorkspaceDiagnosticsTest {
    private static final String LAMP = "uapi 1;\nstruct lamp { in u32 a; }\n";

    @TempDir
    private @SuppressWarnings("NullAway.Init") Path folder;

    private String lamp = "";
    private String hue = "";

    @BeforeEach
    void setUp() throws IOException {
        lamp = Uris.uri(Files.writeString(folder.resolve("lamp.uapi"), LAMP).toString());
        hue = Uris.uri(Files.writeString(folder.resolve("hue.uapi"), "uapi 1;\n").toString());
    }

    private static List<WorkspaceDocumentDiagnosticReport> all(Client client, PreviousResultId... known) {
        return Client.get(client.server().getWorkspaceService().diagnostic(new WorkspaceDiagnosticParams(List.of(known)))).getItems();
    }

    @Test
    void allFilesAreAskedAboutAtOnceAndAgainOnlyForWhatChanged() throws IOException {
        try (Client client = new Client()) {
            client.initialize(folder);
            client.open(lamp, LAMP);
            List<WorkspaceDocumentDiagnosticReport> first = all(client);
            assertEquals(List.of(hue, lamp),
                    first.stream().map(report -> report.getWorkspaceFullDocumentDiagnosticReport().getUri()).toList());
            assertEquals(client.pulled(lamp), first.getLast().getWorkspaceFullDocumentDiagnosticReport().getItems());
            assertEquals(1, first.getLast().getWorkspaceFullDocumentDiagnosticReport().getVersion());
            assertNull(first.getFirst().getWorkspaceFullDocumentDiagnosticReport().getVersion());
            PreviousResultId ofHue = id(first.getFirst());
            PreviousResultId ofLamp = id(first.getLast());
            List<WorkspaceDocumentDiagnosticReport> again = all(client, ofHue, ofLamp);
            assertTrue(again.getFirst().isWorkspaceUnchangedDocumentDiagnosticReport());
            assertTrue(again.getLast().isWorkspaceUnchangedDocumentDiagnosticReport());
            client.replaceAll(lamp, LAMP + "nonsense");
            List<WorkspaceDocumentDiagnosticReport> next = all(client, ofHue, ofLamp);
            assertTrue(next.getFirst().isWorkspaceUnchangedDocumentDiagnosticReport());
            assertTrue(next.getLast().isWorkspaceFullDocumentDiagnosticReport());
        }
    }

    private static PreviousResultId id(WorkspaceDocumentDiagnosticReport report) {
        return new PreviousResultId(
                report.getWorkspaceFullDocumentDiagnosticReport().getUri(),
                report.getWorkspaceFullDocumentDiagnosticReport().getResultId());
    }

    @Test
    void nothingIsWrongWithAFileThatIsGone() throws IOException {
        try (Client client = new Client()) {
            client.initialize(folder);
            PreviousResultId known = id(all(client).getLast());
            Files.delete(folder.resolve("lamp.uapi"));
            client.server().getWorkspaceService()
                    .didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(lamp, FileChangeType.Deleted))));
            assertEquals(1, all(client).size());
            assertEquals(List.of(), all(client, known).getLast().getWorkspaceFullDocumentDiagnosticReport().getItems());
        }
    }

    @Test
    void whatAClientKnowsAlreadyIsNotToldAgain() {
        try (Client client = new Client()) {
            client.initialize(folder);
            DocumentDiagnosticReport first = asked(client, "");
            String id = first.getRelatedFullDocumentDiagnosticReport().getResultId();
            assertEquals(id, asked(client, id).getRelatedUnchangedDocumentDiagnosticReport().getResultId());
            client.open(lamp, LAMP + "nonsense");
            assertTrue(asked(client, id).isRelatedFullDocumentDiagnosticReport());
        }
    }

    private DocumentDiagnosticReport asked(Client client, String known) {
        DocumentDiagnosticParams params = new DocumentDiagnosticParams(new TextDocumentIdentifier(lamp));
        params.setPreviousResultId(known);
        return Client.get(client.server().getTextDocumentService().diagnostic(params));
    }

    @Test
    void whoAsksIsNotToldUnaskedButToAskAgain() throws IOException {
        InitializeParams params = Client.params(List.of(folder));
        params.getCapabilities().setTextDocument(new TextDocumentClientCapabilities());
        params.getCapabilities().getTextDocument().setDiagnostic(new DiagnosticCapabilities());
        params.getCapabilities().setWorkspace(new WorkspaceClientCapabilities());
        params.getCapabilities().getWorkspace().setDiagnostics(new DiagnosticWorkspaceCapabilities(true));
        try (Client client = new Client()) {
            client.initialize(params);
            assertFalse(client.pulled(lamp).isEmpty());
            assertEquals(List.of(), client.pushed(lamp));
            assertEquals(List.of("refresh"), client.messages());
            String project = Uris.uri(Files.writeString(folder.resolve("uapi.json"), "{}").toString());
            client.server().getWorkspaceService()
                    .didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(project, FileChangeType.Created))));
            client.pulled(lamp);
            assertEquals(1, client.pushed(project).size());
        }
    }
}
