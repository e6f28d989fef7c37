package dev.uapi.languageserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import dev.uapi.language.Analysis;
import dev.uapi.language.Sources;
import dev.uapi.language.model.Release;
import dev.uapi.languageserver.feature.Absences;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is not there yet, or no longer, in the release that one looks at.
final class ReleaseInViewTest {
    private static final String TEXT = """
            uapi 1;
            enum hue {
                HUE_RED   = 1;
                HUE_GREEN = 2 since 6.7;
                HUE_BLUE  = 3 until 6.5;
            }
            struct late since 6.10 { in u32 a of hue; }
            """;

    @TempDir
    private Path folder;

    private static List<String> faded(Optional<Release> release) {
        Marked text = Marked.of(TEXT);
        View view = new View(Analysis.of(List.of(text.source()), Sources.NONE), Positions.UTF_16, release);
        return Absences.in(view, text.path()).map(Diagnostic::getMessage).map(Either::getLeft).toList();
    }

    @Test
    void whatIsNotThereFades() {
        assertEquals(List.of(), faded(Optional.empty()));
        assertEquals(
                List.of("`HUE_GREEN` came with 6.7; the release in view is 6.2", "`late` came with 6.10; the release in view is 6.2"),
                faded(Release.parse("6.2")));
        assertEquals(List.of("`HUE_BLUE` is gone since 6.5; the release in view is 6.12"), faded(Release.parse("6.12")));
    }

    @Test
    void aClientSaysWhichReleaseItLooksAt() {
        String uri = Uris.uri(folder.resolve("lamps.uapi").toString());
        try (Client client = new Client()) {
            InitializeParams params = Client.params(List.of(folder));
            JsonObject wishes = new JsonObject();
            wishes.addProperty("release", "6.12");
            params.setInitializationOptions(wishes);
            client.initialize(params);
            client.open(uri, TEXT);
            List<Diagnostic> faded = client.pulled(uri).stream()
                    .filter(found -> List.of(DiagnosticTag.Unnecessary).equals(found.getTags()))
                    .toList();
            assertEquals(1, faded.size());
            assertEquals(4, faded.getFirst().getRange().getStart().getLine());
        }
    }
}
