package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was packed, started as a user starts it.
final class LauncherIT {
    private static final String JAVA_HOME = System.getProperty("java.home");

    @TempDir
    private Path folder;

    private Path launcher;

    @BeforeEach
    void install() throws IOException {
        launcher = Installed.copiedTo(folder.resolve("a folder")).launcher();
    }

    @Test
    void itRunsFromAnywhereThroughLinksAndSpaces() throws IOException, InterruptedException {
        Path links = Files.createDirectory(folder.resolve("links"));
        Path absolute = Files.createSymbolicLink(links.resolve("absolute"), launcher);
        Path relative = Files.createSymbolicLink(links.resolve("uapi"), absolute.getFileName());
        Run run = Installed.start(folder, relative, Map.of("UAPI_JAVA_HOME", JAVA_HOME), "check", Samples.lamp(folder).getFileName());
        assertEquals(new Run(0, "", ""), run);
    }

    @Test
    void theProjectIsFoundFromTheCurrentFolder() throws IOException, InterruptedException {
        Samples.lamp(folder);
        Files.writeString(folder.resolve("uapi.json"), "{ \"roots\": [\"lamp.uapi\", \"none.uapi\"] }\n");
        Run run = Installed.start(folder, launcher, Map.of("UAPI_JAVA_HOME", JAVA_HOME), "check");
        assertEquals(1, run.status());
        assertEquals("uapi: the project of uapi.json\n", run.err());
        assertTrue(run.out().startsWith("error[UAPI1105]: there is no `none.uapi`\n --> uapi.json:1:26\n"), run.out());
    }

    @Test
    void itEndsWithoutAWordWhenNobodyReads() throws IOException, InterruptedException {
        Path shell = Path.of("/bin/bash");
        assumeTrue(Files.isExecutable(shell));
        String piped = "'" + launcher + "' explain | true; echo ${PIPESTATUS[0]}";
        Run run = Installed.start(folder, shell, Map.of("UAPI_JAVA_HOME", JAVA_HOME), "-c", piped);
        assertEquals(new Run(0, "141\n", ""), run);
    }

    @Test
    void aFullDiskIsTold() throws IOException, InterruptedException {
        Path shell = Path.of("/bin/bash");
        assumeTrue(Files.isExecutable(shell) && Files.exists(Path.of("/dev/full")));
        String full = "'" + launcher + "' explain >/dev/full";
        Run run = Installed.start(folder, shell, Map.of("UAPI_JAVA_HOME", JAVA_HOME), "-c", full);
        assertEquals(new Run(2, "", "uapi: standard output cannot be written\n"), run);
    }

    @Test
    void itAsksAKernelWithoutAWarning() throws IOException, InterruptedException {
        Run run = Installed.start(folder, launcher, Map.of("UAPI_JAVA_HOME", JAVA_HOME), "probe", "--simulator", "IOMMU_DESTROY");
        assertEquals("", run.err());
        assertEquals(0, run.status(), run.out());
    }

    @Test
    void itPrintsAndReadsUtf8InAnyLocale() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("grün.uapi"), "uapi 1;\n\"grün …\"\n");
        Run run = Installed.start(folder, launcher, Map.of("UAPI_JAVA_HOME", JAVA_HOME, "LC_ALL", "C"), "check", file);
        assertEquals(1, run.status(), run.err());
        assertTrue(run.out().contains("grün.uapi:2:1") && run.out().contains("| \"grün …\""), run.out());
    }

    @Test
    void anOldJavaIsPassedOver() throws IOException, InterruptedException {
        Path old = java(folder.resolve("old"), "17.0.15");
        Path link = Files.createSymbolicLink(folder.resolve("java"), Path.of(JAVA_HOME, "bin", "java"));
        String path = folder + ":" + System.getenv("PATH");
        Run run = Installed.start(folder, launcher, Map.of("JAVA_HOME", old.toString(), "PATH", path), "--version");
        Files.delete(link);
        assertEquals(0, run.status(), run.err());
    }

    @Test
    void aWrongWishIsOneLine() throws IOException, InterruptedException {
        Path old = java(folder.resolve("old"), "17.0.15");
        Run run = Installed.start(folder, launcher, Map.of("UAPI_JAVA_HOME", old.toString()), "--version");
        assertEquals(new Run(2, "", "uapi: UAPI_JAVA_HOME is " + old + ", and there is no Java 25 or newer\n"), run);
    }

    /// Java says nothing of a cache that it cannot use, unless it has to use one.
    @Test
    void whatTheBuildHasKeptOfClassesIsUsed() throws IOException, InterruptedException {
        Map<String, String> strict = Map.of("UAPI_JAVA_HOME", JAVA_HOME, "JAVA_TOOL_OPTIONS", "-XX:AOTMode=on");
        Path packed = Installed.PACKED.launcher();
        for (String command : List.of("check", "lsp")) {
            Run run = Installed.start(folder, packed, strict, command, "--help");
            assertTrue(run.status() == 0 && run.out().startsWith("Usage: uapi " + command), run.toString());
        }
    }

    /// Java keeps nothing of classes whose signatures it has to look at.
    @Test
    void noJarIsSigned() throws IOException {
        try (Stream<Path> lib = Files.list(Installed.PACKED.folder().resolve("lib"))) {
            for (Path jar : lib.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    assertTrue(zip.stream().noneMatch(entry -> entry.getName().endsWith(".SF")), jar.toString());
                }
            }
        }
    }

    /// A Java that would fail if it were started.
    private static Path java(Path home, String version) throws IOException {
        Path program = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(program, "#!/bin/sh\nexit 9\n");
        assertTrue(program.toFile().setExecutable(true));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
