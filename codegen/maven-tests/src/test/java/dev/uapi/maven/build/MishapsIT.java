package dev.uapi.maven.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong around a build, and whether the next one is right.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MishapsIT {
    private static final String FAN = "fan/src/main/uapi/fan.uapi";
    private static final String TARGET = "fan/target";
    private static final String GENERATED = TARGET + "/generated-sources/uapi";

    private Map<String, String> expected;
    private Path folder;
    private Sample lamps;

    @BeforeAll
    void buildWhereNothingGoesWrong(@TempDir Path elsewhere) throws IOException {
        Sample other = Sample.copy("lamps", elsewhere.resolve("lamps"));
        build().succeed(other.folder());
        expected = sources(other);
    }

    @BeforeEach
    void copy(@TempDir Path fresh) throws IOException {
        folder = fresh;
        lamps = Sample.copy("lamps", folder.resolve("lamps"));
    }

    @Test
    void aFullDisk() throws IOException {
        try (Mount disk = mount("size=16k")) {
            BuildLog log = build().fail(lamps.folder());
            log.says("No space left on device");
            assertEquals(Map.of(), sources());

            disk.again("size=16m");
            build().succeed(lamps.folder());
            assertEquals(expected, sources());
        }
    }

    @Test
    void aTargetThatCannotBeWritten() throws IOException {
        try (Mount disk = mount("size=16m")) {
            build().succeed(lamps.folder());
            lamps.replace(FAN, "/// The new one.", "/// The one that is new.");

            disk.again("ro");
            build().fail(lamps.folder()).says("Read-only file system");
            assertEquals(expected, sources());

            disk.again("rw");
            build().succeed(lamps.folder()).saysOnce("Generating java from fan.uapi");
            assertTrue(lamps.text(GENERATED + "/com/example/fan/basic/Add.java").contains("The one that is new."));
        }
    }

    @Test
    void aGeneratorThatIsKilled() throws Exception {
        CompletableFuture<BuildLog> running = CompletableFuture.supplyAsync(() -> build().run(lamps.folder()));
        generator(running).destroyForcibly();
        BuildLog log = running.join();
        assertTrue(log.status() != 0, log::text);
        log.says("No java from fan.uapi: the generator broke with status 137");

        build().succeed(lamps.folder()).saysOnce("Generating java from fan.uapi");
        assertEquals(expected, sources());
    }

    @Test
    void aMavenThatIsKilled() throws Exception {
        CompletableFuture<BuildLog> running = CompletableFuture.supplyAsync(() -> build().run(lamps.folder()));
        ProcessHandle generator = generator(running);
        generator.parent().orElseThrow().destroyForcibly();
        generator.destroyForcibly();
        assertTrue(running.join().status() != 0);

        build().succeed(lamps.folder()).saysOnce("Generating java from fan.uapi");
        assertEquals(expected, sources());
    }

    private static Build build() {
        return new Build(InstalledMaven.NEWEST).args("generate-sources", "-pl", "fan");
    }

    private Map<String, String> sources() throws IOException {
        return sources(lamps);
    }

    private static Map<String, String> sources(Sample project) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String file : project.files(GENERATED)) {
            texts.put(file, project.text(GENERATED + "/" + file));
        }
        return texts;
    }

    /// The process that a build has started, as soon as it is there.
    private ProcessHandle generator(CompletableFuture<?> running) throws InterruptedException {
        while (!running.isDone()) {
            List<ProcessHandle> found = ProcessHandle.current().descendants().filter(this::generates).toList();
            if (!found.isEmpty()) {
                return found.getFirst();
            }
            Thread.sleep(5);
        }
        throw new AssertionError("the build has ended");
    }

    private boolean generates(ProcessHandle process) {
        try {
            // The handle itself knows 4,096 bytes of it.
            String command = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
            return command.contains("GenerateMain") && command.contains(folder.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    private Mount mount(String options) throws IOException {
        Path target = Files.createDirectories(lamps.file(TARGET));
        assumeTrue(Mount.succeeds("mount", "-t", "tmpfs", "-o", options, "tmpfs", target.toString()), "only root may mount");
        return new Mount(target);
    }

    /// A disk of its own.
    private record Mount(Path place) implements AutoCloseable {
        void again(String options) throws IOException {
            assertTrue(succeeds("mount", "-o", "remount," + options, place.toString()));
        }

        @Override
        public void close() throws IOException {
            assertTrue(succeeds("umount", place.toString()));
        }

        private static boolean succeeds(String... command) throws IOException {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().transferTo(System.out);
            return process.onExit().join().exitValue() == 0;
        }
    }
}
