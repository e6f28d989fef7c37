package dev.uapi.maven.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same bytes come out, whoever builds wherever.
final class ReproducibleIT {
    private static final List<String> JARS = List.of("shared/target/shared-1.jar", "lamp/target/lamp-1.jar", "fan/target/fan-1.jar");

    @TempDir
    private Path folder;

    @Test
    void theJarsAreTheSame() throws IOException {
        Sample here = Sample.copy("lamps", folder.resolve("here"));
        Sample there = Sample.copy("lamps", folder.resolve("over/there in the far"));

        new Build(InstalledMaven.NEWEST).with("LC_ALL", "C").with("TZ", "America/St_Johns").args("package").succeed(here.folder());
        new Build(InstalledMaven.NEWEST)
                .with("LC_ALL", "tr_TR.UTF-8")
                .with("TZ", "Asia/Tokyo")
                .with("JAVA_TOOL_OPTIONS", "-Duser.language=tr -Duser.country=TR")
                .args("package", "-T", "2")
                .succeed(there.folder());

        for (String jar : JARS) {
            assertArrayEquals(Files.readAllBytes(here.file(jar)), Files.readAllBytes(there.file(jar)), jar);
        }
        String generated = "lamp/target/generated-sources/uapi";
        assertEquals(here.files(generated), there.files(generated));
    }
}
