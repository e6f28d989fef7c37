package dev.uapi.generator.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputTreeTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder;

    @Test
    void writesOnlyWhatDiffers() throws IOException, GenerationException {
        tree("a", Map.of("x/one", "1\n", "two", "2\n")).writeTo(folder);
        Files.setLastModifiedTime(folder.resolve("x/one"), LONG_AGO);
        Files.setLastModifiedTime(folder.resolve("two"), LONG_AGO);
        tree("a", Map.of("x/one", "1\n", "two", "3\n")).writeTo(folder);
        assertEquals(LONG_AGO, Files.getLastModifiedTime(folder.resolve("x/one")));
        assertEquals("3\n", Files.readString(folder.resolve("two")));
        assertFalse(LONG_AGO.equals(Files.getLastModifiedTime(folder.resolve("two"))));
    }

    @Test
    void removesWhatItMadeEarlierAndNothingElse() throws IOException, GenerationException {
        tree("a", Map.of("one", "1", "two", "2")).writeTo(folder);
        tree("b", Map.of("three", "3")).writeTo(folder);
        Files.writeString(folder.resolve("mine"), "m");
        tree("a", Map.of("one", "1")).writeTo(folder);
        assertEquals(List.of("mine", "one", "three"), visible());
    }

    @Test
    void aListThatWasTamperedWithLeadsNowhere() throws IOException, GenerationException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(folder.resolve("precious"), "p");
        Files.writeString(inner.resolve(".uapi-a"), "../precious\n" + folder.resolve("precious") + "\n");
        tree("a", Map.of("one", "1")).writeTo(inner);
        assertTrue(Files.exists(folder.resolve("precious")));
    }

    @Test
    void leavesEverythingAsItWasWhenOneFileCannotBeWritten() throws IOException, GenerationException {
        tree("a", Map.of("one", "1", "three", "3")).writeTo(folder);
        Files.createDirectory(folder.resolve("two"));
        OutputTree next = tree("a", Map.of("new/zero", "0", "one", "changed", "two", "2"));
        GenerationException failure = assertThrows(GenerationException.class, () -> next.writeTo(folder));
        assertEquals(folder.resolve("two"), failure.path());
        assertEquals("1", Files.readString(folder.resolve("one")));
        assertEquals(List.of("one", "three", "two"), visible());
    }

    @Test
    void removesWhatKilledRunsLeft() throws IOException, GenerationException {
        long nobody = 999_999_999_999L;
        long somebody = ProcessHandle.current().parent().orElseThrow().pid();
        Files.createDirectory(folder.resolve("x"));
        for (String left : List.of("x/.one." + nobody + ".tmp", ".two." + ProcessHandle.current().pid() + ".tmp")) {
            Files.writeString(folder.resolve(left), "half");
        }
        String busy = ".two." + somebody + ".tmp";
        Files.writeString(folder.resolve(busy), "half");
        Files.writeString(folder.resolve(".mine.tmp"), "m");
        tree("a", Map.of("x/one", "1", "two", "2")).writeTo(folder);
        assertEquals(List.of(".mine.tmp", busy, "two", "x").stream().sorted().toList(), visible());
        assertFalse(Files.exists(folder.resolve("x/.one." + nobody + ".tmp")));
    }

    @Test
    void saysThatAFileIsInTheWayOfTheFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "f");
        GenerationException failure = assertThrows(GenerationException.class, () -> tree("a", Map.of("one", "1")).writeTo(file));
        assertTrue(String.valueOf(failure.getMessage()).startsWith("cannot write " + file), failure.getMessage());
        assertEquals("f", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/x", "../x", "a/../../x", "a//b", "./x"})
    void refusesPathsThatLeadOut(String path) {
        assertThrows(IllegalArgumentException.class, () -> tree("a", Map.of(path, "x")));
    }

    private static OutputTree tree(String label, Map<String, String> files) {
        return OutputTree.of(label, files);
    }

    private List<String> visible() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith(".uapi-")).sorted().toList();
        }
    }
}
