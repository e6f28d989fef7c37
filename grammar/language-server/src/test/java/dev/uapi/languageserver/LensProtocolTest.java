package dev.uapi.languageserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a client is offered above declarations, and how it comes to explanations.
final class LensProtocolTest {
    @TempDir
    private @SuppressWarnings("NullAway.Init") Path folder;

    @Test
    void lensesSayWhatTheClientIsToDo() {
        String uri = Uris.uri(folder.resolve("lamps.uapi").toString());
        try (Client client = new Client()) {
            client.initialize(folder);
            client.open(uri, "uapi 1;\nenum hue { HUE_RED = 1; }\nstruct lamp { in u32 a of hue; }\n");
            CodeLensParams question = new CodeLensParams(new TextDocumentIdentifier(uri));
            List<? extends CodeLens> lenses = Client.get(client.server().getTextDocumentService().codeLens(question));
            assertEquals(List.of("1 use", "Java", "Reference", "0 uses", "Java", "Reference"),
                    lenses.stream().map(lens -> lens.getCommand().getTitle()).toList());
            assertEquals("[{\"uri\":\"" + uri + "\",\"position\":{\"line\":1,\"character\":5}}]", sorted(lenses.getFirst()));
        }
    }

    /// The order of the members of an object is not told.
    private static String sorted(CodeLens lens) {
        String text = lens.getCommand().getArguments().toString();
        return text.startsWith("[{\"position\"") ? text.replaceAll("\\[\\{(\"position\":\\{.*?\\}),(.*)\\}\\]", "[{$2,$1}]") : text;
    }

    @Test
    void addressesLeadToWhereTheySay() {
        String uri = Uris.uri(folder.resolve("lamps.uapi").toString());
        try (Client client = new Client()) {
            client.initialize(folder);
            client.open(uri, "uapi 1;\n/// See https://example.org/x.\nenum hue { HUE_RED = 1; }\n");
            DocumentLinkParams question = new DocumentLinkParams(new TextDocumentIdentifier(uri));
            List<DocumentLink> links = Client.get(client.server().getTextDocumentService().documentLink(question));
            assertEquals(List.of("https://example.org/x"), links.stream().map(DocumentLink::getTarget).toList());
        }
    }

    @Test
    void theServerOnlyLooksThingsUp() throws Exception {
        try (Client client = new Client()) {
            List<String> commands = client.initialize(folder).getCapabilities().getExecuteCommandProvider().getCommands();
            assertEquals(List.of("uapi.explain", "uapi.byteMap"), commands);
            Object page = Client.get(client.server().getWorkspaceService()
                    .executeCommand(new ExecuteCommandParams("uapi.explain", List.of("UAPI0403"))));
            assertTrue(String.valueOf(page).contains("UAPI0403: A number that somebody else uses"), String.valueOf(page));
            for (ExecuteCommandParams wrong : List.of(
                    new ExecuteCommandParams("uapi.check", List.of("lamps.uapi")),
                    new ExecuteCommandParams("uapi.explain", List.of()),
                    new ExecuteCommandParams("uapi.byteMap", List.of("lamps.uapi")),
                    new ExecuteCommandParams("uapi.byteMap", List.of(Map.of("textDocument", Map.of(), "position", Map.of()))),
                    new ExecuteCommandParams("uapi.explain", List.of("UAPI9999")))) {
                ExecutionException refused = assertThrows(
                        ExecutionException.class, () -> client.server().getWorkspaceService().executeCommand(wrong).get());
                String message = String.valueOf(assertInstanceOf(ResponseErrorException.class, refused.getCause()).getMessage());
                assertTrue(message.startsWith("there is nothing to ") || message.startsWith("a byte map is "), message);
            }
        }
    }

    @Test
    void theBytesOfAStructureCanBeDrawn() {
        String uri = Uris.uri(folder.resolve("lamps.uapi").toString());
        try (Client client = new Client()) {
            client.initialize(folder);
            client.open(uri, "uapi 1;\nstruct lamp { in u8 a; in u32 b; }\n");
            Object map = Client.get(client.server().getWorkspaceService().executeCommand(new ExecuteCommandParams(
                    "uapi.byteMap", List.of(new TextDocumentPositionParams(new TextDocumentIdentifier(uri), new Position(1, 3))))));
            JsonObject drawn = new Gson().toJsonTree(map).getAsJsonObject();
            assertEquals(8, drawn.get("size").getAsInt());
            assertEquals(List.of(0, 1, 4), drawn.getAsJsonArray("cells").asList().stream()
                    .map(cell -> cell.getAsJsonObject().get("offset").getAsInt())
                    .toList());
        }
    }

    @Test
    void aHoverExplainsWhatIsWrong() {
        String uri = Uris.uri(folder.resolve("lamps.uapi").toString());
        try (Client client = new Client()) {
            client.initialize(folder);
            client.open(uri, "uapi 1;\nstruct lamp { in u32 a; in aligned_u64 b; }\n");
            HoverParams there = new HoverParams(new TextDocumentIdentifier(uri), new Position(1, 39));
            String text = Client.get(client.server().getTextDocumentService().hover(there)).getContents().getRight().getValue();
            assertTrue(text.contains("**UAPI0301: "), text);
        }
    }
}
