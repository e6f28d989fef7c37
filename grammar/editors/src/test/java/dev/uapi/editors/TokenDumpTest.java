package dev.uapi.editors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is written down of a description is where it is, and all of it.
final class TokenDumpTest {
    private static final String TEXT = "/// Ü\nstruct s { in u32 flags; } //? why\n";

    @TempDir
    private Path folder;

    @Test
    void everythingButSpaceIsWrittenDown() throws IOException {
        assertEquals(
                List.of(
                        "documentation /// Ü", "keyword struct", "name s, names", "punctuation {", "keyword in", "name u32, names",
                        "keyword flags, names", "punctuation ;", "punctuation }", "comment //? why"),
                dump().path("tokens").valueStream().map(TokenDumpTest::told).toList());
        assertEquals("a/s.uapi", dump().path("file").stringValue());
    }

    @Test
    void whatABuildHasMadeIsLeftOut() throws IOException {
        write("a/target/copy.uapi");
        dump();
        assertFalse(Files.exists(folder.resolve("out/a/target/copy.uapi.json")));
    }

    private JsonNode dump() throws IOException {
        write("a/s.uapi");
        TokenDump.main(new String[] {folder.resolve("out").toString(), folder.toString(), "a"});
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("out/a/s.uapi.json")));
    }

    private void write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, TEXT);
    }

    private static String told(JsonNode token) {
        int offset = token.path("offset").intValue();
        String text = TEXT.substring(offset, offset + token.path("length").intValue());
        return token.path("kind").stringValue() + " " + text + (token.path("names").asBoolean(false) ? ", names" : "");
    }
}
