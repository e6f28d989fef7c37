package dev.uapi.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProjectTest {
    @TempDir
    private Path folder;

    @Test
    void isTheOneOfTheModuleIfThereIsOne() throws Exception {
        assertEquals(Optional.empty(), Project.of(null, folder));
        Path file = write("{}");
        assertEquals(Optional.of(new Project(file)), Project.of(null, folder));
    }

    @Test
    void mustBeThereIfItIsNamed() throws Exception {
        Path named = folder.resolve("other.json");
        String message = assertThrows(MojoFailureException.class, () -> Project.of(named, folder)).getMessage();
        assertEquals("There is no project file " + named, message);
        Files.writeString(named, "{}");
        assertEquals(Optional.of(new Project(named)), Project.of(named, folder));
    }

    @Test
    void knowsTheJarsThatItImports() throws Exception {
        assertEquals(
                List.of(folder.resolve("../lib/a.jar"), folder.resolve("b.jar")),
                jars("[\"../lib/a.jar\", \"c\", 1, \"b\\u002ejar\"]"));
    }

    @Test
    void hasNoneIfItMakesNoSense() throws Exception {
        assertEquals(List.of(), jars("{}"));
        assertEquals(List.of(), jars("[\"a.jar\""));
        assertEquals(List.of(), jars("[\"\\u0000.jar\"]"));
    }

    private List<Path> jars(String imports) throws IOException {
        return new Project(write("{ \"imports\": " + imports + " }")).jars();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("uapi.json"), text);
    }
}
