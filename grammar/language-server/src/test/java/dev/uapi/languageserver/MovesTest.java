package dev.uapi.languageserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.uapi.language.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.FileOperationFilter;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What follows when a client gives files other names.
final class MovesTest {
    private static final String PROJECT = "{ \"roots\": [\"src/lamps.uapi\", \"src\", \"more\"], \"imports\": [\"../lib/other.jar\"] }";
    private static final String LAMPS = """
            uapi 1;
            description lamps { since 6.2; known through 6.3; }
            import bulbs;
            struct lamp { in u32 hue of hue; }
            """;
    private static final String BULBS = "uapi 1;\npart of lamps;\nenum hue { HUE_RED = 1; }\n";
    private static final String MORE = """
            uapi 1;
            description more { since 6.2; known through 6.3; }
            import lamps (hue);
            struct more { in u32 lamps of hue; }
            """;

    @TempDir
    private @SuppressWarnings("NullAway.Init") Path folder;

    @BeforeEach
    void setUp() throws IOException {
        write("uapi.json", PROJECT);
        write("src/lamps.uapi", LAMPS);
        write("src/bulbs.uapi", BULBS);
        write("more/more.uapi", MORE);
        write("more/deep/bulbs.uapi", "uapi 1;\nenum other { OTHER = 1; }\n");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    /// The files that change, as they are afterwards.
    private Map<String, String> moved(Client client, String from, String to) throws IOException {
        FileRename rename = new FileRename(uri(from), uri(to));
        Map<String, List<TextEdit>> edits =
                Client.get(client.server().getWorkspaceService().willRenameFiles(new RenameFilesParams(List.of(rename)))).getChanges();
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, List<TextEdit>> file : edits.entrySet()) {
            Path path = Path.of(Uris.path(file.getKey()));
            texts.put(folder.relativize(path).toString(), applied(new Source(path.toString(), Files.readString(path)), file.getValue()));
        }
        return texts;
    }

    private String uri(String name) {
        return Uris.uri(folder.resolve(name).toString());
    }

    private static String applied(Source source, List<TextEdit> edits) {
        StringBuilder text = new StringBuilder(source.text());
        Positions utf16 = Positions.UTF_16;
        edits.stream()
                .sorted(Comparator.comparingInt((TextEdit edit) -> utf16.offset(source, edit.getRange().getStart())).reversed())
                .forEach(edit -> text.replace(
                        utf16.offset(source, edit.getRange().getStart()), utf16.offset(source, edit.getRange().getEnd()),
                        edit.getNewText()));
        return text.toString();
    }

    @Test
    void importsOfAFileFollowItsName() throws IOException {
        try (Client client = new Client()) {
            client.initialize(folder);
            assertEquals(Map.of("src/lamps.uapi", LAMPS.replace("import bulbs", "import pears")),
                    moved(client, "src/bulbs.uapi", "src/pears.uapi"));
            assertEquals(Map.of(), moved(client, "more/deep/bulbs.uapi", "more/deep/pears.uapi"));
        }
    }

    @Test
    void aDescriptionIsCalledAsItsHead() throws IOException {
        try (Client client = new Client()) {
            client.initialize(folder);
            Map<String, String> texts = moved(client, "src/lamps.uapi", "src/lights.uapi");
            assertEquals(
                    Map.of(
                            "src/lamps.uapi", LAMPS.replace("description lamps", "description lights"),
                            "src/bulbs.uapi", BULBS.replace("of lamps", "of lights"),
                            "more/more.uapi", MORE.replace("import lamps", "import lights"),
                            "uapi.json", PROJECT.replace("lamps.uapi", "lights.uapi")),
                    texts);
        }
    }

    @Test
    void whatWasRightStaysRight() throws IOException {
        Map<String, String> texts;
        try (Client client = new Client()) {
            client.initialize(folder);
            texts = moved(client, "src/lamps.uapi", "src/lights.uapi");
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            write(text.getKey(), text.getValue());
        }
        Files.move(folder.resolve("src/lamps.uapi"), folder.resolve("src/lights.uapi"));
        try (Client client = new Client()) {
            client.initialize(folder);
            for (String file : List.of("src/lights.uapi", "src/bulbs.uapi", "more/more.uapi")) {
                String found = client.pulled(uri(file)).toString();
                assertFalse(found.contains("UAPI02"), found);
            }
        }
    }

    @Test
    void theProjectFileFollowsFolders() throws IOException {
        try (Client client = new Client()) {
            client.initialize(folder);
            assertEquals(Map.of("uapi.json", PROJECT.replace("\"src", "\"main/uapi")), moved(client, "src", "main/uapi"));
            client.open(uri("uapi.json"), PROJECT + " ");
            assertEquals(Map.of(), moved(client, "src", "main/uapi"));
        }
    }

    @Test
    void whatIsNoNameIsLeftAlone() throws IOException {
        try (Client client = new Client()) {
            client.initialize(folder);
            assertEquals(Map.of(), moved(client, "src/bulbs.uapi", "src/my-bulbs.uapi"));
            assertEquals(Map.of(), moved(client, "src/bulbs.uapi", "more/bulbs.uapi"));
            assertEquals(Map.of(), moved(client, "nowhere", "nowhere/else"));
        }
    }

    @Test
    void aClientIsToldWhichFilesMatter() {
        try (Client client = new Client()) {
            List<FileOperationFilter> filters =
                    client.initialize(folder).getCapabilities().getWorkspace().getFileOperations().getWillRename().getFilters();
            assertEquals(List.of("**/*.uapi", "**"), filters.stream().map(filter -> filter.getPattern().getGlob()).toList());
        }
    }
}
