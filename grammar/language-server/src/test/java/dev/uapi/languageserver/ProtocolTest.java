package dev.uapi.languageserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a client and the server say to one another, from the first word to the last.
final class ProtocolTest {
    /// A description in one file.
    private static final String TEXT = Marked.resource("lamps.uapi");

    @TempDir
    private @SuppressWarnings("NullAway.Init") Path folder;

    @Test
    void aFileOfTheFolderIsLookedAtBeforeItIsOpened() throws IOException {
        Path file = Files.writeString(folder.resolve("lamps.uapi"), TEXT.replace("is LAMP;", "is LIMP;"));
        try (Client client = new Client()) {
            client.initialize(folder);
            List<Diagnostic> pulled = client.pulled(uri(file));
            assertFalse(pulled.isEmpty());
            assertEquals(pulled, client.pushed(uri(file)));
        }
    }

    @Test
    void aClientIsToldWhatANameIsAndHowLargeFieldsAre() {
        String uri = uri(folder.resolve("lamps.uapi"));
        TextDocumentIdentifier text = new TextDocumentIdentifier(uri);
        try (Client client = new Client()) {
            client.initialize(folder);
            client.open(uri, "struct one { in u32 a; }");
            Hover hover = client.server().getTextDocumentService().hover(new HoverParams(text, new Position(0, 8))).join();
            assertTrue(hover.getContents().getRight().getValue().startsWith("**struct** `one` · 4 bytes"));
            assertNull(client.server().getTextDocumentService().hover(new HoverParams(text, new Position(0, 23))).join());
            InlayHintParams all = new InlayHintParams(text, new Range(new Position(0, 0), new Position(1, 0)));
            List<InlayHint> hints = client.server().getTextDocumentService().inlayHint(all).join();
            assertEquals(List.of("@0 +4", "4 bytes"), hints.stream().map(hint -> hint.getLabel().getLeft()).toList());
        }
    }

    @Test
    void theProjectFileDecides() throws IOException {
        Files.writeString(folder.resolve("uapi.json"), "{ \"roots\": [\"src\"] }");
        Files.createDirectories(folder.resolve("src"));
        Files.createDirectories(folder.resolve("old"));
        Path mine = Files.writeString(folder.resolve("src/lamps.uapi"), "uapi 1;\nnonsense");
        Path other = Files.writeString(folder.resolve("old/lamps.uapi"), "uapi 1;\nnonsense");
        try (Client client = new Client()) {
            client.initialize(folder);
            assertFalse(client.pulled(uri(mine)).isEmpty());
            assertEquals(List.of(), client.pulled(uri(other)));
        }
    }

    @Test
    void typingWordByWordComesToWhatAFreshLookFinds() {
        String uri = uri(folder.resolve("lamps.uapi"));
        try (Client client = new Client()) {
            client.initialize(folder);
            client.open(uri, "");
            Typist typist = new Typist(client, uri);
            for (int i = 0; i < TEXT.length(); i += 7) {
                typist.insert(typist.text().length(), TEXT.substring(i, Math.min(TEXT.length(), i + 7)));
                typist.check(i % 10 == 0);
            }
            assertEquals(List.of(), client.pulled(uri));
        }
    }

    @Test
    void tenThousandRandomChangesNeverDiverge() {
        String uri = uri(folder.resolve("lamps.uapi"));
        Random random = new Random(20);
        try (Client client = new Client()) {
            client.initialize(folder);
            client.open(uri, TEXT);
            Typist typist = new Typist(client, uri);
            typist.text(TEXT);
            for (int i = 0; i < 10_000; i++) {
                if (i % 250 == 0) {
                    typist.replaceAll(TEXT);
                }
                typist.change(random);
                if (i % 50 == 0) {
                    typist.check(true);
                }
            }
        }
    }

    @Test
    void bytesAreCountedForWhoCountsBytes() {
        String uri = uri(folder.resolve("lamps.uapi"));
        try (Client client = new Client()) {
            ServerCapabilities can = client.initialize(folder, "utf-8", "utf-16").getCapabilities();
            assertEquals("utf-8", can.getPositionEncoding());
            client.open(uri, "uapi 1;\n/* äöü \uD83D\uDE00 */ nonsense");
            Diagnostic found = client.pulled(uri).getFirst();
            assertEquals(new Position(1, 18), found.getRange().getStart());
            client.replace(uri, new Position(1, 3), new Position(1, 14), "");
            assertEquals(new Position(1, 7), client.pulled(uri).getFirst().getRange().getStart());
        }
    }

    @Test
    void whoSaysGoodbyeLeavesNothingBehind() {
        Client client = new Client();
        client.initialize(folder);
        client.close();
        assertEquals(0, client.status());
    }

    @Test
    void whoVanishesLeavesNothingBehind() {
        Client client = new Client();
        client.initialize(folder);
        client.vanish();
        assertEquals(1, client.status());
    }

    @Test
    void whoFloodsIsAnsweredAndWhoCancelsIsNot() {
        String uri = uri(folder.resolve("lamps.uapi"));
        try (Client client = new Client()) {
            client.initialize(folder);
            client.open(uri, TEXT);
            for (int i = 0; i < 3000; i++) {
                client.replace(uri, new Position(0, 0), new Position(0, 0), " ");
            }
            List<CompletableFuture<?>> asked = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                asked.add(client.server().getTextDocumentService().diagnostic(new DocumentDiagnosticParams(
                        new TextDocumentIdentifier(uri))));
            }
            asked.forEach(question -> question.cancel(true));
            assertEquals(List.of(), client.pulled(uri));
        }
    }

    @Test
    void aQuestionAboutAFileThatIsNotThereHasNoAnswer() {
        try (Client client = new Client()) {
            client.initialize(folder);
            assertEquals(List.of(), client.pulled("file:///nowhere/at/all.uapi"));
            assertEquals(List.of(), client.pulled("untitled:Untitled-1"));
            assertEquals(List.of(), client.pulled("%%%"));
        }
    }

    @Test
    void aNameIsFollowedThroughTheProtocol() {
        String uri = uri(folder.resolve("lamps.uapi"));
        Marked use = Marked.behind("lamps.uapi", "in  u32 flags  of lamp_fl");
        Position there = Positions.UTF_16.position(use.source(), use.offset());
        TextDocumentIdentifier id = new TextDocumentIdentifier(uri);
        try (Client client = new Client()) {
            client.initialize(folder);
            client.open(uri, TEXT);
            TextDocumentService texts = client.server().getTextDocumentService();
            Location declared = Client.get(texts.definition(new DefinitionParams(id, there))).getLeft().getFirst();
            int line = use.source().line(TEXT.indexOf("flags lamp_flags"));
            assertEquals(new Range(new Position(line, 6), new Position(line, 16)), declared.getRange());
            assertEquals(3, Client.get(texts.references(new ReferenceParams(id, there, new ReferenceContext(true)))).size());
            assertEquals(3, Client.get(texts.documentHighlight(new DocumentHighlightParams(id, there))).size());
        }
    }

    private static String uri(Path file) {
        return Uris.uri(file.toString());
    }

    /// Changes a text as an editor does, and knows what it has become.
    private static final class Typist {
        private final Client client;
        private final String uri;
        private String text = "";

        Typist(Client client, String uri) {
            this.client = client;
            this.uri = uri;
        }

        String text() {
            return text;
        }

        void text(String now) {
            text = now;
        }

        void replaceAll(String now) {
            client.replaceAll(uri, now);
            text = now;
        }

        void insert(int at, String added) {
            replace(at, at, added);
        }

        void change(Random random) {
            int start = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), start + random.nextInt(random.nextInt(5) == 0 ? 40 : 2));
            int piece = random.nextInt(TEXT.length() - 20);
            replace(start, end, random.nextInt(3) == 0 ? "" : TEXT.substring(piece, piece + 1 + random.nextInt(12)));
        }

        private void replace(int start, int end, String added) {
            Source source = new Source(uri, text);
            Positions utf16 = Positions.UTF_16;
            client.replace(uri, utf16.position(source, start), utf16.position(source, end), added);
            text = text.substring(0, start) + added + text.substring(end);
        }

        void check(boolean wanted) {
            if (wanted) {
                Source source = new Source(Uris.path(uri), text);
                View fresh = new View(Analysis.of(List.of(source), Sources.NONE), Positions.UTF_16, Optional.empty());
                assertTrue(client.pulled(uri).equals(Findings.in(fresh, source.path())), text);
            }
        }
    }
}
