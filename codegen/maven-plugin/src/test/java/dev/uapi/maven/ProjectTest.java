package dev.uapi.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProjectTest {
    @TempDir
    private Path folder;

    @Test
    void isTheNearestOneUpwards() throws IOException {
        Path module = Files.createDirectories(folder.resolve("a/b"));
        assertEquals(Optional.empty(), Project.nearest(module));
        Project above = write("uapi.json", "{}");
        assertEquals(Optional.of(above), Project.nearest(module));
        Project own = write("a/b/uapi.json", "{}");
        assertEquals(Optional.of(own), Project.nearest(module));
        assertTrue(own.isIn(module));
        assertFalse(above.isIn(module));
    }

    @Test
    void mustBeThereIfItIsNamed() throws Exception {
        Path named = folder.resolve("other.json");
        String message = assertThrows(MojoFailureException.class, () -> Project.named(named)).getMessage();
        assertEquals("There is no project file " + named, message);
        assertEquals(write("other.json", "{}"), Project.named(named));
    }

    @Test
    void dependsOnWhatItNamesAndOnNothingElse() throws IOException {
        Project project = write("p/uapi.json", "{ \"roots\": [\"src\", \"x.uapi\"], \"imports\": [\"../lib/a.jar\", 1, \"more\"] }");
        String before = fingerprint(project);
        write("p/target/a.uapi", "");
        write("p/src/readme.md", "");
        assertEquals(before, fingerprint(project));
        for (String named : new String[] {"p/src/deep/a.uapi", "p/x.uapi", "lib/a.jar", "p/more/b.uapi"}) {
            write(named, "");
            assertNotEquals(before, fingerprint(project), named);
            before = fingerprint(project);
        }
    }

    @Test
    void dependsOnItselfAloneIfItMakesNoSense() throws IOException {
        Project project = write("uapi.json", "{ \"imports\": [\"\\u0000.jar\"] }");
        String before = fingerprint(project);
        assertNotEquals(before, fingerprint(write("uapi.json", "{ \"imports\": [")));
        assertNotEquals(before, fingerprint(write("uapi.json", "{}")));
    }

    private static String fingerprint(Project project) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        project.addTo(fingerprint);
        return fingerprint.text();
    }

    private Project write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return new Project(Files.writeString(file, text));
    }
}
