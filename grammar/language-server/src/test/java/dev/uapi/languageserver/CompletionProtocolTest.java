package dev.uapi.languageserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompletionProtocolTest {
    private static final String TEXT = "uapi 1;\n/// Colours.\nenum hue { RED = 1; }\nstruct lamp { in u32 colour of ; }\n";

    @TempDir
    private @SuppressWarnings("NullAway.Init") Path folder;

    private static List<CompletionItem> offered(Client client, String uri, Position position) {
        CompletionParams params = new CompletionParams(new TextDocumentIdentifier(uri), position);
        return Client.get(client.server().getTextDocumentService().completion(params)).getLeft();
    }

    @Test
    void aClientIsOfferedNamesAndToldOfThem() {
        String uri = Uris.uri(folder.resolve("lamps.uapi").toString());
        try (Client client = new Client()) {
            assertTrue(client.initialize(folder).getCapabilities().getCompletionProvider().getResolveProvider());
            client.open(uri, TEXT);
            CompletionItem hue = offered(client, uri, new Position(3, 31)).getFirst();
            assertEquals("hue", hue.getLabel());
            CompletionItem told = Client.get(client.server().getTextDocumentService().resolveCompletionItem(hue));
            assertTrue(told.getDocumentation().getRight().getValue().startsWith("**enum** `hue`\n\nColours."));
            assertEquals(hue.getTextEdit(), told.getTextEdit());
        }
    }

    @Test
    void whatNobodyHasImportedYetIsOffered() throws IOException {
        Files.writeString(folder.resolve("uapi.json"), "{\"roots\": [\"src\"], \"imports\": [\"doors.jar\", \"lib\"]}");
        Files.writeString(Files.createDirectories(folder.resolve("lib")).resolve("walls.uapi"), "uapi 1;\n");
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(folder.resolve("doors.jar")))) {
            jar.putNextEntry(new ZipEntry("some/where/doors.uapi"));
            jar.write("uapi 1;\ndescription doors { since 6.2; }\nobject DOOR;\n".getBytes(StandardCharsets.UTF_8));
        }
        Path own = Files.writeString(Files.createDirectories(folder.resolve("src")).resolve("lamps.uapi"), "uapi 1;\n");
        try (Client client = new Client()) {
            client.initialize(folder);
            client.open(Uris.uri(own.toString()), "uapi 1;\nimport \n");
            assertEquals(List.of("doors", "walls"), labels(offered(client, Uris.uri(own.toString()), new Position(1, 7))));
            client.replace(Uris.uri(own.toString()), new Position(1, 7), new Position(1, 7), "doors (");
            assertEquals(List.of("DOOR"), labels(offered(client, Uris.uri(own.toString()), new Position(1, 14))));
        }
    }

    private static List<String> labels(List<CompletionItem> items) {
        return items.stream().map(CompletionItem::getLabel).toList();
    }

    @Test
    void onlyWhoTakesSnippetsGetsThem() {
        assertFalse(offersSnippets(Client.params(List.of(folder))));
        InitializeParams modern = Client.params(List.of(folder));
        TextDocumentClientCapabilities texts = new TextDocumentClientCapabilities();
        texts.setCompletion(new CompletionCapabilities(new CompletionItemCapabilities(true)));
        modern.getCapabilities().setTextDocument(texts);
        assertTrue(offersSnippets(modern));
    }

    @Test
    void aClientIsToldWhatACommandTakes() {
        String uri = Uris.uri(folder.resolve("lamps.uapi").toString());
        String behind = "example { flags = LAMP_BRIGHT,";
        Marked text = Marked.behind("lamps.uapi", behind);
        try (Client client = new Client()) {
            assertTrue(client.initialize(folder).getCapabilities().getSignatureHelpProvider().getTriggerCharacters().contains(","));
            client.open(uri, text.text());
            Position position = Positions.UTF_16.position(text.source(), text.offset());
            SignatureHelpParams params = new SignatureHelpParams(new TextDocumentIdentifier(uri), position);
            SignatureHelp help = Client.get(client.server().getTextDocumentService().signatureHelp(params));
            assertEquals("LAMP_ALLOC { u32 flags, u32 colour }", help.getSignatures().getFirst().getLabel());
            assertEquals(1, help.getActiveParameter());
        }
    }

    private boolean offersSnippets(InitializeParams params) {
        String uri = Uris.uri(folder.resolve("lamps.uapi").toString());
        try (Client client = new Client()) {
            client.initialize(params);
            client.open(uri, TEXT);
            return offered(client, uri, new Position(4, 0)).stream()
                    .anyMatch(item -> item.getInsertTextFormat() == InsertTextFormat.Snippet);
        }
    }
}
