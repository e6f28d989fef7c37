package dev.uapi.languageserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a file is put together, told through the protocol.
final class OutlineProtocolTest {
    private static final String TEXT = "uapi 1;\n/// Colours.\nenum hue {\n    HUE_RED = 1;\n}\n";

    @TempDir
    private @SuppressWarnings("NullAway.Init") Path folder;

    private String uri() {
        return Uris.uri(folder.resolve("lamps.uapi").toString());
    }

    private TextDocumentIdentifier document() {
        return new TextDocumentIdentifier(uri());
    }

    @Test
    void symbolsOfAFileAndOfAllFilesAreTold() throws IOException {
        Files.writeString(folder.resolve("doors.uapi"), "uapi 1;\nenum door_hue { DOOR_RED = 1; }");
        try (Client client = new Client()) {
            ServerCapabilities can = client.initialize(folder).getCapabilities();
            assertTrue(can.getDocumentSymbolProvider().getLeft());
            assertTrue(can.getWorkspaceSymbolProvider().getLeft());
            client.open(uri(), TEXT);
            List<Either<SymbolInformation, DocumentSymbol>> symbols =
                    Client.get(client.server().getTextDocumentService().documentSymbol(new DocumentSymbolParams(document())));
            assertEquals("HUE_RED", symbols.getFirst().getRight().getChildren().getFirst().getName());
            List<? extends WorkspaceSymbol> red =
                    Client.get(client.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("red"))).getRight();
            assertEquals(List.of("HUE_RED", "DOOR_RED"), red.stream().map(WorkspaceSymbol::getName).toList());
        }
    }
}
