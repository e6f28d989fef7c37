package dev.uapi.maven.build;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The first project of somebody: bindings of iommufd, generated and compiled in the build, and a map on the simulator in ten lines.
final class NewcomerIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void generatesCompilesAndMapsAndThenDoesNothing(InstalledMaven maven) throws IOException {
        Sample newcomer = Sample.copy("newcomer", folder.resolve("newcomer"));

        BuildLog log = new Build(maven).args("verify").succeed(newcomer.folder());
        log.says("Generating java from iommufd.uapi into ");
        log.says("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0");
        assertTrue(newcomer.files("target/classes").contains("com/example/iommufd/basic/IoasMap.class"));

        BuildLog again = new Build(maven).args("--offline", "compile").succeed(newcomer.folder());
        again.saysOnce("Nothing has changed: java from iommufd.uapi");
        again.says("Nothing to compile - all classes are up to date");
    }
}
