package dev.uapi.maven.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What is made anew when a description changes. Each test changes one that was built before.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChangesIT {
    private static final String LAMP = "lamp/src/main/uapi/lamp.uapi";
    private static final String GENERATED = "lamp/target/generated-sources/uapi";
    private static final FileTime BEFORE = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    private Sample lamps;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        lamps = Sample.copy("lamps", folder.resolve("lamps"));
        compile();
    }

    @Test
    void aCommentRecompilesNothing() throws IOException {
        age();
        lamps.replace(LAMP, "/// A lamp.", "// Nobody but us reads this.\n/// A lamp.");

        BuildLog log = compile();

        log.saysOnce("Generating java from lamp.uapi");
        log.saysOnce("Nothing has changed: java from fan.uapi");
        log.doesNotSay("Compiling ");
        assertEquals(List.of(), fresh());
    }

    @Test
    void documentationRecompilesWhatItStandsIn() throws IOException {
        age();
        lamps.replace(LAMP, "/// The new one.", "/// The one that is new.");

        BuildLog log = compile("-Dmaven.compiler.useIncrementalCompilation=false");

        log.saysOnce("Compiling 1 source file");
        assertEquals(List.of("com/example/lamp/basic/Add.java"), fresh());
    }

    @Test
    void documentationRecompilesItsModuleByDefault() throws IOException {
        lamps.replace(LAMP, "/// Its colour.", "/// The colour that it has.");

        BuildLog log = compile();

        log.says("Compiling 7 source files");
        log.saysOnce("Nothing has changed: java from fan.uapi");
        log.says("Nothing to compile");
    }

    @Test
    void anImportThatChangesCounts() throws IOException {
        lamps.replace("shared/src/main/uapi/colours.uapi", "LAMP_RED", "LAMP_GREEN");

        compile().saysOnce("Generating java from lamp.uapi");

        String colour = lamps.text(GENERATED + "/com/example/lamp/basic/Colour.java");
        assertEquals(List.of(true, false), List.of(colour.contains("GREEN"), colour.contains("RED")));
    }

    private BuildLog compile(String... more) {
        return new Build(InstalledMaven.NEWEST).args("compile").args(more).succeed(lamps.folder());
    }

    /// Makes all that was generated look old, but not so old that a compiler would take it for new.
    private void age() throws IOException {
        for (String file : lamps.files(GENERATED)) {
            Files.setLastModifiedTime(lamps.file(GENERATED).resolve(file), BEFORE);
        }
    }

    /// What has been generated since.
    private List<String> fresh() throws IOException {
        return lamps.files(GENERATED).stream().filter(file -> !modified(file).equals(BEFORE)).toList();
    }

    private FileTime modified(String file) {
        try {
            return Files.getLastModifiedTime(lamps.file(GENERATED).resolve(file));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
