package dev.uapi.maven.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What others have generated already comes out of the Maven Build Cache, and nothing else does.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BuildCacheIT {
    private static final List<String> GENERATED = List.of(
            "lamp/target/generated-sources/uapi", "lamp/target/reference", "fan/target/generated-sources/uapi");

    private Path clones;
    private Sample first;

    @BeforeAll
    void fillTheCache(@TempDir Path folder) throws IOException {
        clones = folder;
        first = clone("first");
        build(first).says("Generating java from lamp.uapi");
    }

    @Test
    void restoresInAnotherFolder() throws IOException {
        Sample second = clone("second");

        BuildLog log = build(second);

        log.doesNotSay("Generating ");
        log.says("Skipping plugin execution (cached): uapi:generate");
        for (String folder : GENERATED) {
            assertEquals(first.files(folder), second.files(folder));
            for (String file : first.files(folder)) {
                assertEquals(first.text(folder + "/" + file), second.text(folder + "/" + file));
            }
        }
    }

    @Test
    void missesForAnotherImport() throws IOException {
        Sample other = clone("import");
        other.replace("shared/src/main/uapi/colours.uapi", "LAMP_RED", "LAMP_GREEN");

        BuildLog log = build(other);

        log.saysOnce("Generating java from lamp.uapi");
        log.doesNotSay("java from fan.uapi");
        assertTrue(other.text("lamp/target/generated-sources/uapi/com/example/lamp/basic/Colour.java").contains("GREEN"));
    }

    @Test
    void missesForAnotherOption() throws IOException {
        Sample other = clone("option");
        other.replace("fan/pom.xml", "com.example.fan", "com.example.fans");

        BuildLog log = build(other, "-Duapi.format=man");

        log.saysOnce("Generating java from fan.uapi");
        log.saysOnce("Generating man from lamp.uapi");
        assertTrue(other.files("fan/target/generated-sources/uapi").contains("com/example/fans/basic/Add.java"));
    }

    private Sample clone(String name) throws IOException {
        return Sample.copy("lamps", clones.resolve(name)).with("build-cache");
    }

    private BuildLog build(Sample project, String... more) {
        return new Build(InstalledMaven.NEWEST)
                .args("package", "-Dmaven.build.cache.location=" + clones.resolve("cache"))
                .args(more)
                .succeed(project.folder());
    }
}
