package dev.uapi.languageserver.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.Analysis;
import dev.uapi.language.Sources;
import dev.uapi.languageserver.Marked;
import dev.uapi.languageserver.Positions;
import dev.uapi.languageserver.View;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DocumentLinksTest {
    private static final Marked HEAD = Marked.of("/described/lamps.uapi", """
            uapi 1;
            /// äöü, see <https://example.org/lamps?a=1#b>, or (http://example.org/x).
            description lamps { since 6.2; known through 6.3; }
            import bulbs;
            import glass (pane);
            import nowhere (thing);
            // and https://example.org/y.
            struct lamp { in u32 a of
            """);
    private static final Marked PART = Marked.of("/described/bulbs.uapi", "uapi 1;\npart of lamps;\n");
    private static final Marked OTHER = Marked.of("/other/bulbs.uapi", "uapi 1;\n");
    private static final Marked JAR = Marked.of("/lib/glass.jar!/glass.uapi", "uapi 1;\nenum pane { PANE = 1; }\n");

    private static List<String> links(Positions positions, Marked text) {
        Analysis all = Analysis.of(List.of(OTHER.source(), HEAD.source(), PART.source(), JAR.source()), Sources.NONE);
        View view = new View(all, positions, Optional.empty());
        return DocumentLinks.in(view, text.path()).stream()
                .map(link -> Shown.range(view, text.source(), link.getRange()) + " -> " + link.getTarget())
                .toList();
    }

    @Test
    void importsLeadToFilesAndAddressesToWhereTheySay() {
        assertEquals(
                List.of(
                        "4:8 bulbs -> file:///described/bulbs.uapi",
                        "2:15 https://example.org/lamps?a=1#b -> https://example.org/lamps?a=1#b",
                        "2:53 http://example.org/x -> http://example.org/x",
                        "7:8 https://example.org/y -> https://example.org/y"),
                links(Positions.UTF_16, HEAD));
    }

    @Test
    void aPartLeadsToItsHead() {
        assertEquals(List.of("2:9 lamps -> file:///described/lamps.uapi"), links(Positions.UTF_16, PART));
    }

    @Test
    void bytesAreCountedForWhoCountsBytes() {
        assertTrue(links(Positions.UTF_8, HEAD).get(1).startsWith("2:18 https://example.org/lamps"));
    }

    @Test
    void theWholeSpecificationHasLinks() {
        View view = WholeSpec.view();
        assertTrue(view.navigator().paths().stream().mapToInt(path -> DocumentLinks.in(view, path).size()).sum() > 30);
    }
}
