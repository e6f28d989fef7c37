package dev.uapi.editors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.parse.next.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What editors colour by is what the grammar of the language says.
final class ColouringTest {
    /// `-Dbless=true` writes the files anew.
    @ParameterizedTest
    @EnumSource
    void theFileIsUpToDate(Colouring colouring) throws IOException {
        Path file = colouring.file();
        if (Boolean.getBoolean("bless")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, colouring.text());
        } else {
            assertEquals(colouring.text(), Files.readString(file), () -> file + " is out of date: see CONTRIBUTING.md");
        }
    }

    @Test
    void eachKeywordIsInOneGroup() {
        List<String> grouped = Arrays.stream(WordGroup.values()).flatMap(group -> group.words().stream()).sorted().toList();
        assertEquals(Vocabulary.keywords(), grouped);
    }
}
