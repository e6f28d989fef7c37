package dev.uapi.languageserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a client gives something another name.
final class RenameProtocolTest {
    private static final String HUE = "uapi 1;\nenum hue { HUE_RED = 1; }\n";
    private static final Position IN_HUE = new Position(1, 6);

    @TempDir
    private @SuppressWarnings("NullAway.Init") Path folder;

    private String hue = "";
    private String lamps = "";

    @BeforeEach
    void setUp() throws Exception {
        hue = file("hue.uapi", HUE);
        lamps = file("lamps.uapi", "uapi 1;\nimport hue (hue);\nstruct lamp { in u32 a of hue; }\n");
    }

    private String file(String name, String text) throws Exception {
        return Uris.uri(Files.writeString(folder.resolve(name), text).toString());
    }

    private static CompletableFuture<WorkspaceEdit> rename(Client client, String uri, Position at, String name) {
        return client.server().getTextDocumentService().rename(new RenameParams(new TextDocumentIdentifier(uri), at, name));
    }

    @Test
    void aClientIsAskedToChangeAllFiles() {
        try (Client client = new Client()) {
            client.initialize(folder);
            client.open(hue, HUE);
            PrepareRenameParams question = new PrepareRenameParams(new TextDocumentIdentifier(hue), IN_HUE);
            PrepareRenameResult there = Client.get(client.server().getTextDocumentService().prepareRename(question)).getSecond();
            assertEquals(new Range(new Position(1, 5), new Position(1, 8)), there.getRange());
            assertEquals("hue", there.getPlaceholder());
            WorkspaceEdit edit = Client.get(rename(client, hue, IN_HUE, "shade"));
            assertNull(edit.getDocumentChanges());
            assertEquals(List.of(lamps, hue), edit.getChanges().keySet().stream().sorted((a, b) -> b.compareTo(a)).toList());
            assertEquals(2, edit.getChanges().getOrDefault(lamps, List.of()).size());
        }
    }

    @Test
    void aClientThatCanIsToldWhichVersionIsMeant() {
        InitializeParams params = Client.params(List.of(folder));
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        workspace.setWorkspaceEdit(new WorkspaceEditCapabilities());
        workspace.getWorkspaceEdit().setDocumentChanges(true);
        params.getCapabilities().setWorkspace(workspace);
        try (Client client = new Client()) {
            client.initialize(params);
            client.open(hue, HUE);
            client.replace(hue, new Position(0, 0), new Position(0, 0), " ");
            WorkspaceEdit edit = Client.get(rename(client, hue, IN_HUE, "shade"));
            assertTrue(edit.getChanges().isEmpty());
            List<TextDocumentEdit> changes = edit.getDocumentChanges().stream().map(change -> change.getLeft()).toList();
            assertEquals(List.of(hue, lamps), changes.stream().map(change -> change.getTextDocument().getUri()).toList());
            assertEquals(2, changes.getFirst().getTextDocument().getVersion());
            assertNull(changes.getLast().getTextDocument().getVersion());
        }
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        try (Client client = new Client()) {
            client.initialize(folder);
            ExecutionException refused =
                    assertThrows(ExecutionException.class, () -> rename(client, hue, new Position(1, 0), "shade").get());
            ResponseError error = assertInstanceOf(ResponseErrorException.class, refused.getCause()).getResponseError();
            assertEquals(ResponseErrorCode.RequestFailed.getValue(), error.getCode());
            assertEquals("there is no name here that could be changed", error.getMessage());
            assertTrue(Client.get(rename(client, hue, IN_HUE, "hue")).getChanges().isEmpty());
        }
    }
}
