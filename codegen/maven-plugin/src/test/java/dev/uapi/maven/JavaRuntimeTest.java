package dev.uapi.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JavaRuntimeTest {
    @TempDir
    private Path home;

    @Test
    void tellsItsVersion() throws IOException {
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"25.0.1\"\n");

        assertEquals(Optional.of(25), JavaRuntime.of(home.resolve("bin/java")).map(JavaRuntime::feature));
    }

    @Test
    void isUnknownWithoutAReleaseFile() throws IOException {
        assertEquals(Optional.empty(), JavaRuntime.of(home.resolve("bin/java")));
    }

    @Test
    void findsTheOneThatRuns() throws IOException {
        JavaRuntime current = JavaRuntime.current();

        assertEquals(Runtime.version().feature(), current.feature());
        assertEquals(Optional.of(current), JavaRuntime.of(current.executable()));
    }

    @Test
    void isNewEnoughFrom25On() {
        assertFalse(new JavaRuntime(home, 24).isNewEnough());
        assertTrue(new JavaRuntime(home, 25).isNewEnough());
        assertTrue(new JavaRuntime(home, 26).isNewEnough());
    }

    @Test
    void isTakenFromMavenAsTheLastResort() throws MojoFailureException {
        JavaRuntime current = new JavaRuntime(home, 25);

        assertSame(current, JavaSearch.orCurrent(current));
    }

    @Test
    void saysWhatToDoWhenItIsTooOld() {
        JavaRuntime old = new JavaRuntime(home, 17);

        String message = String.valueOf(assertThrows(MojoFailureException.class, () -> JavaSearch.orCurrent(old)).getMessage());

        assertTrue(message.startsWith("The generator needs a JDK 25 or newer; Maven runs on 17. Install one"), message);
    }
}
