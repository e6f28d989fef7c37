package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FmtCommandTest {
    private static final String RIGHT = "uapi 1;\n\nflags f {\n    A   = bit 0;\n    BBB = bit 1;\n}\n";
    private static final String OTHERWISE = "uapi 1;\n\nflags f {\n    A = bit 0;\n    BBB = bit 1;\n}\n";
    private static final String WRONG = "uapi 1;\nfoo\n";
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    private Path folder;

    private Path right;
    private Path otherwise;
    private Path wrong;

    @BeforeEach
    void write() throws IOException {
        right = Files.writeString(folder.resolve("right.uapi"), RIGHT);
        otherwise = Files.writeString(folder.resolve("otherwise.uapi"), OTHERWISE);
        wrong = Files.writeString(folder.resolve("wrong.uapi"), WRONG);
    }

    @Test
    void aFileIsFormattedInPlaceAndNothingIsLeftBesideIt() throws IOException {
        assertEquals(new Run(0, "", ""), Run.of("fmt", otherwise));
        assertEquals(RIGHT, Files.readString(otherwise));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(otherwise, right, wrong), files.sorted().toList());
        }
    }

    @Test
    void aFileThatIsFormattedIsNotTouched() throws IOException {
        Files.setLastModifiedTime(right, LONG_AGO);
        assertEquals(new Run(0, "", ""), Run.of("fmt", right));
        assertEquals(LONG_AGO, Files.getLastModifiedTime(right));
    }

    @Test
    void permissionsAndLinksStay() throws IOException {
        Files.setPosixFilePermissions(otherwise, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.uapi"), Path.of("otherwise.uapi"));
        assertEquals(0, Run.of("fmt", link).status());
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(RIGHT, Files.readString(otherwise));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(otherwise)));
    }

    @Test
    void checkNamesTheFirstLineAndWritesNothing() throws IOException {
        assertEquals(new Run(1, otherwise + ":4: not formatted\n", ""), Run.of("fmt", "--check", right, otherwise));
        assertEquals(OTHERWISE, Files.readString(otherwise));
        assertEquals(new Run(0, "", ""), Run.of("fmt", "--check", right));
    }

    @Test
    void whatDoesNotParseIsToldAndStaysAndTheOthersAreFormatted() throws IOException {
        Run run = Run.of("fmt", wrong, otherwise);
        assertEquals(1, run.status());
        assertTrue(run.err().contains("\n2 | foo\n") && run.err().endsWith("1 error, 0 warnings\n"), run.err());
        assertEquals(WRONG, Files.readString(wrong));
        assertEquals(RIGHT, Files.readString(otherwise));
        assertEquals(1, Run.of("fmt", "--check", wrong).status());
    }

    @Test
    void standardInputGoesToStandardOutput() {
        assertEquals(new Run(0, RIGHT, ""), piped(OTHERWISE, "fmt", "-"));
        assertEquals(new Run(0, RIGHT, ""), piped(RIGHT, "fmt", "-"));
        assertEquals(new Run(1, "standard input:4: not formatted\n", ""), piped(OTHERWISE, "fmt", "--check", "-"));
        Run refused = piped(WRONG, "fmt", "-");
        assertEquals(1, refused.status());
        assertEquals("", refused.out());
        assertTrue(refused.err().contains("standard input:2:1"), refused.err());
    }

    @Test
    void standardInputStandsAlone() {
        Run run = Run.of("fmt", "-", right);
        assertEquals(2, run.status());
        assertTrue(run.err().startsWith("uapi: - stands alone"), run.err());
    }

    @Test
    void whatCannotBeReadIsOneLineAndNothingIsWritten() throws IOException {
        Path missing = folder.resolve("missing.uapi");
        assertEquals(
                new Run(2, "", "uapi: cannot read " + missing + ": there is no such file\n"), Run.of("fmt", otherwise, missing));
        assertEquals(OTHERWISE, Files.readString(otherwise));
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(new byte[] {(byte) 0xC3, (byte) 0x28}));
            assertEquals(new Run(2, "", "uapi: cannot read standard input: it is not in UTF-8\n"), Run.of("fmt", "-"));
        } finally {
            System.setIn(before);
        }
    }

    private static Run piped(String text, Object... arguments) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            return Run.of(arguments);
        } finally {
            System.setIn(before);
        }
    }
}
