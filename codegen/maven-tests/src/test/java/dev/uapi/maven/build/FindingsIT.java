package dev.uapi.maven.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a build says of descriptions that are wrong.
final class FindingsIT {
    private static final String FAN = "fan/src/main/uapi/fan.uapi";
    private static final String ADD = "fan/target/generated-sources/uapi/com/example/fan/basic/Add.java";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aBrokenDescriptionFailsTheBuildAndLeavesTheLastGoodOutput(InstalledMaven maven) throws IOException {
        Sample lamps = Sample.copy("lamps", folder.resolve("lamps"));
        Build build = new Build(maven).args("generate-sources", "-pl", "fan");
        build.succeed(lamps.folder());
        String good = lamps.text(ADD);
        lamps.replace(FAN, "out u32 out_id makes FAN;", "out u32 out_id makes FUN;\n    out u33 odd;");

        BuildLog log = build.fail(lamps.folder());

        log.saysOnce("[ERROR] " + lamps.file(FAN) + " [25:26]: UAPI0201: there is no object `FUN`");
        log.saysOnce("[ERROR] " + lamps.file(FAN) + " [26:9]: UAPI0201: there is no type `u33`");
        log.saysOnce("25 |     out u32 out_id makes FUN;");
        log.says("No java from fan.uapi: the description is wrong, as told above");
        assertEquals(good, lamps.text(ADD));

        lamps.replace(FAN, "out u32 out_id makes FUN;\n    out u33 odd;", "out u32 out_id makes FAN;");
        build.succeed(lamps.folder()).saysOnce("Generating java from fan.uapi");
        assertEquals(good, lamps.text(ADD));
    }

    @Test
    void aProjectAboveTheModuleIsObeyed() throws IOException {
        Sample lamps = Sample.copy("lamps", folder.resolve("lamps"));
        lamps.replace(FAN, "    allow  UAPI0412 \"the size travels in the structure\";\n", "");
        Build build = new Build(InstalledMaven.OLDEST).args("validate", "dev.uapi:uapi-maven-plugin:check", "-pl", "fan");

        build.succeed(lamps.folder()).says("[WARNING] " + lamps.file(FAN) + " [13:11]: UAPI0412: ");

        lamps.write("uapi.json", "{ \"roots\": [\"fan/src/main/uapi\"], \"checks\": { \"UAPI0412\": \"error\" } }");
        BuildLog log = build.fail(lamps.folder());
        log.says("[ERROR] " + lamps.file(FAN) + " [13:11]: UAPI0412: ");
        log.says("Checked fan.uapi: the description is wrong, as told above");
    }

    @Test
    void aMissingJdkSaysWhatToInstall() throws IOException {
        assumeTrue(Integer.getInteger("uapi.java.oldest.feature") < 25, "this build itself runs on a JDK that is new enough");
        Sample lamps = Sample.copy("lamps", folder.resolve("lamps"));
        lamps.write("none.xml", "<toolchains/>");

        BuildLog log = new Build(InstalledMaven.OLDEST)
                .args("--toolchains", "none.xml", "dev.uapi:uapi-maven-plugin:check", "-pl", "fan")
                .fail(lamps.folder());

        log.saysOnce("The generator needs a JDK 25 or newer; Maven runs on ");
        log.says("Install one, ");
    }
}
