package dev.uapi.languageserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.LinkedEditingRangeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TypeHierarchyItem;
import org.eclipse.lsp4j.TypeHierarchyPrepareParams;
import org.eclipse.lsp4j.TypeHierarchySubtypesParams;
import org.eclipse.lsp4j.TypeHierarchySupertypesParams;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
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

    @Test
    void coloursAreToldOnceAndThenWhatHasChanged() {
        try (Client client = new Client()) {
            SemanticTokensWithRegistrationOptions can = client.initialize(folder).getCapabilities().getSemanticTokensProvider();
            assertTrue(can.getFull().getRight().getDelta() && can.getRange().getLeft());
            assertEquals("keyword", can.getLegend().getTokenTypes().get(13));
            client.open(uri(), TEXT);
            TextDocumentService texts = client.server().getTextDocumentService();
            SemanticTokens all = Client.get(texts.semanticTokensFull(new SemanticTokensParams(document())));
            client.replace(uri(), new Position(3, 15), new Position(3, 15), "0");
            SemanticTokensDelta changed = delta(client, all.getResultId()).getRight();
            assertEquals(1, changed.getEdits().size());
            assertEquals(List.of(0, 2, 2, 17, 0), changed.getEdits().getFirst().getData());
            assertEquals(List.of(), delta(client, changed.getResultId()).getRight().getEdits());
            assertEquals(all.getData().size(), delta(client, "never told").getLeft().getData().size());
            assertEquals(all.getData().size(), delta(client, all.getResultId()).getLeft().getData().size());
            Range line = new Range(new Position(2, 0), new Position(2, 10));
            assertEquals(
                    List.of(2, 0, 4, 13, 0, 0, 5, 3, 3, 1),
                    Client.get(texts.semanticTokensRange(new SemanticTokensRangeParams(document(), line))).getData());
        }
    }

    private Either<SemanticTokens, SemanticTokensDelta> delta(Client client, String had) {
        SemanticTokensDeltaParams params = new SemanticTokensDeltaParams(document(), had);
        return Client.get(client.server().getTextDocumentService().semanticTokensFullDelta(params));
    }

    @Test
    void linesFoldAndSelectionsGrow() {
        try (Client client = new Client()) {
            ServerCapabilities can = client.initialize(folder).getCapabilities();
            assertTrue(can.getFoldingRangeProvider().getLeft() && can.getSelectionRangeProvider().getLeft());
            assertTrue(can.getLinkedEditingRangeProvider().getLeft());
            client.open(uri(), TEXT + "struct s { in u32 a; in u8[a] b; }");
            TextDocumentService texts = client.server().getTextDocumentService();
            FoldingRange block = Client.get(texts.foldingRange(new FoldingRangeRequestParams(document()))).getFirst();
            assertEquals(List.of(2, 3), List.of(block.getStartLine(), block.getEndLine()));
            List<Position> asked = List.of(new Position(3, 5), new Position(9, 9));
            List<SelectionRange> selections = Client.get(texts.selectionRange(new SelectionRangeParams(document(), asked)));
            assertEquals(new Range(new Position(3, 4), new Position(3, 11)), selections.getFirst().getRange());
            assertEquals(2, selections.size());
            LinkedEditingRangeParams field = new LinkedEditingRangeParams(document(), new Position(5, 18));
            assertEquals(2, Client.get(texts.linkedEditingRange(field)).getRanges().size());
            assertNull(Client.get(texts.linkedEditingRange(new LinkedEditingRangeParams(document(), new Position(0, 0)))));
        }
    }

    @Test
    void hierarchiesAreWalked() {
        try (Client client = new Client()) {
            ServerCapabilities can = client.initialize(folder).getCapabilities();
            assertTrue(can.getCallHierarchyProvider().getLeft() && can.getTypeHierarchyProvider().getLeft());
            client.open(uri(), """
                    object LAMP;
                    basic command MAKE = 1 (struct make) { out u32 id makes LAMP; in struct head head; }
                    struct head { in u32 a; }
                    """);
            TextDocumentService texts = client.server().getTextDocumentService();
            CallHierarchyItem lamp =
                    Client.get(texts.prepareCallHierarchy(new CallHierarchyPrepareParams(document(), new Position(0, 8)))).getFirst();
            CallHierarchyItem make =
                    Client.get(texts.callHierarchyIncomingCalls(new CallHierarchyIncomingCallsParams(lamp))).getFirst().getFrom();
            assertEquals("MAKE", make.getName());
            assertEquals(
                    lamp, Client.get(texts.callHierarchyOutgoingCalls(new CallHierarchyOutgoingCallsParams(make))).getFirst().getTo());
            TypeHierarchyItem structure =
                    Client.get(texts.prepareTypeHierarchy(new TypeHierarchyPrepareParams(document(), new Position(1, 16)))).getFirst();
            TypeHierarchyItem head =
                    Client.get(texts.typeHierarchySupertypes(new TypeHierarchySupertypesParams(structure))).getFirst();
            assertEquals("head", head.getName());
            assertEquals(List.of(structure), Client.get(texts.typeHierarchySubtypes(new TypeHierarchySubtypesParams(head))));
        }
    }
}
