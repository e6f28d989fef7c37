package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command at a place where the build has left nothing to start from.
final class FirstRunIT {
    private static final Path HOME = Path.of(System.getProperty("java.home"));
    private static final String STRICT = "-XX:AOTMode=on";

    @TempDir
    private Path folder;

    private Path lib;
    private Path launcher;
    private Path caches;

    @BeforeEach
    void unpack() throws IOException {
        Installed installed = Installed.copiedTo(folder.resolve("unpacked here"));
        lib = installed.folder().resolve("lib");
        launcher = installed.launcher();
        caches = folder.resolve("caches");
        Files.delete(lib.resolve("uapi.aot"));
        Files.delete(lib.resolve("uapi-lsp.aot"));
    }

    @Test
    void itMakesWhatLaterRunsStartFrom() throws IOException, InterruptedException {
        assertEquals(0, uapi(Map.of(), "--version").status());
        Path cache = await("uapi.aot");
        assertEquals(List.of(cache), below(caches));
        assertEquals(0, uapi(Map.of("JAVA_TOOL_OPTIONS", STRICT), "check", "--help").status());
        assertEquals(List.of(cache), below(caches));
    }

    @Test
    void theServerOfEditorsHasItsOwn() throws IOException, InterruptedException {
        assertEquals(0, uapi(Map.of(), "lsp", "--help").status());
        Path cache = await("uapi-lsp.aot");
        assertEquals(0, uapi(Map.of("JAVA_TOOL_OPTIONS", STRICT), "lsp", "--help").status());
        assertEquals(List.of(cache), below(caches));
    }

    /// As after an update of Java in place.
    @Test
    void anotherBuildOfJavaHasItsOwn() throws IOException, InterruptedException {
        Path java = Files.createDirectory(folder.resolve("java"));
        Path link = Files.createSymbolicLink(java.resolve("bin"), HOME.resolve("bin"));
        Files.writeString(java.resolve("release"), "JAVA_RUNTIME_VERSION=\"25+36\"\nJAVA_VERSION=\"25\"\n");
        Path old = Files.createDirectories(Path.of(caches + jar("uapi-cli-").toRealPath().toString() + java + "/25+35"));
        Path stale = Files.writeString(old.resolve("uapi.aot"), "of the build before");
        assertEquals(0, uapi(Map.of("UAPI_JAVA_HOME", java.toString()), "--version").status());
        Path cache = await("uapi.aot", stale);
        Files.delete(link);
        assertTrue(cache.endsWith("25+36/uapi.aot"), cache.toString());
    }

    @Test
    void aFailureIsKeptAndNotRepeated() throws IOException, InterruptedException {
        Files.delete(jar("antlr4-runtime-"));
        assertEquals(0, uapi(Map.of(), "--version").status());
        Path log = await("uapi.log");
        String told = Files.readString(log);
        assertTrue(told.contains("NoClassDefFoundError"), told);
        assertEquals(0, uapi(Map.of(), "--version").status());
        assertEquals(List.of(log), below(caches));
        assertEquals(told, Files.readString(log));
    }

    @Test
    void whereNothingCanBeKeptItDoesWithout() throws IOException, InterruptedException {
        for (String unwritable : List.of("/proc/none", "/dev/null", "")) {
            Run run = uapi(Map.of("UAPI_CACHE", unwritable), "--version");
            assertEquals(0, run.status());
            assertEquals("", run.err());
        }
        assertFalse(Files.exists(caches));
    }

    private Run uapi(Map<String, String> variables, Object... arguments) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of("UAPI_JAVA_HOME", HOME.toString(), "UAPI_CACHE", caches.toString()));
        environment.putAll(variables);
        return Installed.start(folder, launcher, environment, arguments);
    }

    /// The file of that name that comes into being, with something in it.
    private Path await(String name, Path... others) throws IOException, InterruptedException {
        for (int i = 0; i < 3600; i++) {
            Optional<Path> found = below(caches).stream()
                    .filter(file -> file.endsWith(name) && file.toFile().length() > 0 && !List.of(others).contains(file))
                    .findFirst();
            if (found.isPresent() && below(caches).size() == 1 + others.length) {
                return found.get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("there is no " + name + ", but " + below(caches));
    }

    private Path jar(String prefix) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(prefix)).findFirst().orElseThrow();
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
