package dev.uapi.maven.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All goals in one build of several modules, side by side.
final class GoalsIT {
    @TempDir
    private Path folder;

    @Test
    void eachDoesItsPart() throws IOException {
        Sample lamps = Sample.copy("lamps", folder.resolve("lamps"));
        lamps.replace(
                "lamp/pom.xml", "<goal>docs</goal>\n            </goals>",
                "<goal>docs</goal>\n            </goals>\n            <configuration><format>markdown</format></configuration>");

        lamps.replace("lamp/src/main/uapi/lamp.uapi", "    allow  UAPI0412 \"the size travels in the structure\";\n", "");

        BuildLog log = new Build(InstalledMaven.OLDEST).args("verify", "-T", "2").succeed(lamps.folder());

        log.saysOnce("Generating java from lamp.uapi");
        log.saysOnce("Generating java from fan.uapi");
        log.saysOnce("Generating markdown from lamp.uapi");
        log.saysOnce("Checking lamp.uapi");
        log.saysOnce("UAPI0412: ");
        assertEquals(List.of(), log.with("uapi-maven-plugin").stream().filter(line -> line.startsWith("[WARNING]")).toList());
        assertTrue(lamps.files("lamp/target/markdown").stream().anyMatch(file -> file.endsWith(".md")));
        assertTrue(lamps.files("app/target/classes").contains("com/example/app/App.class"));
    }
}
