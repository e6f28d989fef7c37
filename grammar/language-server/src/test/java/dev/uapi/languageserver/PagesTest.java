package dev.uapi.languageserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.diagnostic.Code;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentCapabilities;
import org.eclipse.lsp4j.TextDocumentContentParams;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PagesTest {
    @TempDir
    private @SuppressWarnings("NullAway.Init") Path folder;

    private InitializeParams modern() {
        InitializeParams params = Client.params(List.of(folder));
        TextDocumentClientCapabilities texts = Optional.ofNullable(params.getCapabilities().getTextDocument())
                .orElseGet(TextDocumentClientCapabilities::new);
        texts.setDiagnostic(new DiagnosticCapabilities());
        texts.getDiagnostic().setCodeDescriptionSupport(true);
        params.getCapabilities().setTextDocument(texts);
        WorkspaceClientCapabilities workspace = Optional.ofNullable(params.getCapabilities().getWorkspace())
                .orElseGet(WorkspaceClientCapabilities::new);
        workspace.setTextDocumentContent(new TextDocumentContentCapabilities());
        params.getCapabilities().setWorkspace(workspace);
        return params;
    }

    private Diagnostic found(Client client) {
        String uri = Uris.uri(folder.resolve("lamps.uapi").toString());
        client.open(uri, "uapi 1;\nfoo\n");
        return client.pulled(uri).getFirst();
    }

    @Test
    void aClientThatOpensPagesIsToldWhereTheyAre() {
        try (Client client = new Client()) {
            assertEquals(List.of("uapi-explain"),
                    client.initialize(modern()).getCapabilities().getWorkspace().getTextDocumentContent().getSchemes());
            String page = found(client).getCodeDescription().getHref();
            assertEquals("uapi-explain:/UAPI0101.md", page);
            TextDocumentContentParams params = new TextDocumentContentParams(page);
            String text = Client.get(client.server().getWorkspaceService().textDocumentContent(params)).getText();
            assertTrue(text.startsWith("# UAPI0101: Something cannot stand here\n"), text);
        }
    }

    @Test
    void nobodyElseIs() {
        try (Client client = new Client()) {
            client.initialize(folder);
            assertNull(found(client).getCodeDescription());
        }
    }

    @Test
    void everyCodeHasAPageAndNothingElseHas() {
        for (Code code : Code.values()) {
            assertTrue(Pages.text(Pages.uri(code)).isPresent(), code.toString());
        }
        List<String> others = List.of("uapi-explain:/UAPI9999.md", "uapi-explain:/../secret.md", "file:/UAPI0101.md", "uapi-explain:/");
        for (String uri : others) {
            assertEquals(Optional.empty(), Pages.text(uri));
        }
        try (Client client = new Client()) {
            client.initialize(folder);
            TextDocumentContentParams unknown = new TextDocumentContentParams("uapi-explain:/UAPI9999.md");
            assertThrows(AssertionError.class, () -> Client.get(client.server().getWorkspaceService().textDocumentContent(unknown)));
        }
    }
}
