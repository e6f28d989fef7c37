package dev.uapi.maven.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a build says of descriptions that have changed.
final class DiffIT {
    private static final String DIFF = "dev.uapi:uapi-maven-plugin:diff";
    private static final String FAN = "fan/src/main/uapi/fan.uapi";
    private static final String LAMP = "lamp/src/main/uapi/lamp.uapi";

    @TempDir
    private Path folder;

    private Sample lamps;

    @BeforeEach
    void copy() throws IOException {
        lamps = Sample.copy("lamps", folder.resolve("lamps"));
    }

    @Test
    void theNewestReleaseIsWhatItIsComparedWith() throws IOException {
        Repository repository = new Repository(folder.resolve("repository"));
        lamps.replace("pom.xml", "<build>", repository.element() + "<build>");
        // Nobody outside of this folder is asked.
        Build build = new Build(InstalledMaven.NEWEST).args("--offline", DIFF, "-pl", "fan");
        build.succeed(lamps.folder()).says("Nothing to compare fan.uapi with: there is no release of this module before 1");

        String published = lamps.text(FAN);
        repository.publish("com.example", "fan", "0.8", published.replace("FAN_ADD = 0x10", "FAN_ADD = 0x12"));
        repository.publish("com.example", "fan", "0.9", published);
        repository.publish("com.example", "fan", "1", published.replace("FAN_ADD = 0x10", "FAN_ADD = 0x13"));
        lamps.replace(FAN, "FAN_ADD = 0x10", "FAN_ADD = 0x11");

        BuildLog log = build.fail(lamps.folder());

        log.saysOnce("Comparing fan.uapi with com.example:fan:0.9");
        log.saysOnce("[ERROR] " + lamps.file(FAN) + " [23:15]: UAPI1303: FAN_ADD: a command has another number: 0x6611, was 0x6610");
        log.says("  was " + lamps.file("fan/target/uapi"));
        log.says("[INFO] 1 breaking, 0 growth, 0 addition; all of it is in " + lamps.file("fan/target/uapi-diff.json"));
        log.says("Programs may break by what has changed in fan.uapi with com.example:fan:0.9, as told above");
        assertTrue(lamps.text("fan/target/uapi-diff.json").contains("\"UAPI1303\""));
    }

    @Test
    void whatIsNamedIsWhatItIsComparedWith() throws Exception {
        lamps.write("old/fan.uapi", lamps.text(FAN));
        bind("fan", "<asOf>6.1..6.9</asOf>", "<baseline>../old</baseline>");
        bind("lamp", "<revision>HEAD</revision>");
        git("init", "-q");
        git("add", "lamp");
        git("-c", "user.name=a", "-c", "user.email=b", "commit", "-q", "-m", "lamps");
        lamps.replace(FAN, "FAN_ADD = 0x10", "FAN_ADD = 0x11");
        lamps.replace(LAMP, "LAMP_ADD = 0x10", "LAMP_ADD = 0x11");

        BuildLog log = new Build(InstalledMaven.OLDEST).args("compile", "-Duapi.failOnBreaking=false").succeed(lamps.folder());

        log.saysOnce("Comparing fan.uapi as of 6.1..6.9");
        log.saysOnce("Comparing fan.uapi with ../old");
        log.saysOnce("[WARNING] " + lamps.file(FAN) + " [23:15]: UAPI1303: ");
        log.saysOnce("Comparing lamp.uapi with HEAD");
        log.saysOnce("[WARNING] " + lamps.file(LAMP) + " [25:15]: UAPI1303: ");
        log.says("[INFO] 1 breaking, 0 growth, 0 addition; all of it is in ");
        log.says("[INFO] 0 breaking, 0 growth, 0 addition; all of it is in ");
    }

    @Test
    void whatCannotBeComparedFails() {
        Build build = new Build(InstalledMaven.NEWEST).args("--offline", DIFF, "-pl", "fan", "-Duapi.asOf=6.1..9.9");
        build.fail(lamps.folder()).says(
                "Not compared fan.uapi as of 6.1..9.9: fan is described through Linux 6.9: nothing is known of 9.9");
    }

    @Test
    void everyGoalIsExplained() {
        BuildLog log = new Build(InstalledMaven.OLDEST)
                .args("dev.uapi:uapi-maven-plugin:help", "-Ddetail", "-Dgoal=diff", "-N").succeed(lamps.folder());
        log.says("uapi:diff");
        log.says("failOnBreaking (Default: true)");
    }

    /// Has a module compared while it compiles, once with each of these configurations.
    private void bind(String module, String... configurations) throws IOException {
        List<String> executions = Stream.of(configurations)
                .map(each -> """
                        <execution>
                          <id>diff-%d</id>
                          <phase>compile</phase>
                          <goals><goal>diff</goal></goals>
                          <configuration>%s</configuration>
                        </execution>
                        """.formatted(each.length(), each))
                .toList();
        lamps.replace(module + "/pom.xml", "</executions>", String.join("", executions) + "</executions>");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("git", "-C", lamps.folder().toString()), Stream.of(arguments)).toList();
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }
}
