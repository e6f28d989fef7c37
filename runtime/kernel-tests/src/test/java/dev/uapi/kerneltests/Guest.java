package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// A real kernel in a process of its own. It sees the files of this machine, but cannot write to them, except in memory: `/run`.
///
/// It takes the environment variable `UAPI_KERNELS`: a folder with the kernels. Without one the test that asks for a guest is
/// skipped.
///
/// @param boot a command that boots the kernel, runs in it what follows as further arguments, and ends as that did
public record Guest(List<String> boot) {
    private static final String EMULATOR = "qemu-system-x86_64";

    /// A kernel that is a program: Linux 7.3.4, with a mock device.
    public static Guest userMode() {
        return userMode(Duration.ofMinutes(5));
    }

    /// The same for longer.
    ///
    /// @param limit when it is ended, whatever it does
    static Guest userMode(Duration limit) {
        return new Guest(List.of("env", "UML_LIMIT=" + limit.toSeconds(), kernels().resolve("with-uml").toString()));
    }

    /// A kernel in an emulated machine, which has an IOMMU and a device bound to VFIO: Linux 6.12.117.
    ///
    /// @param limit when it is ended, whatever it does
    public static Guest emulated(Duration limit) throws IOException {
        assumeTrue(Files.isReadable(kernels().resolve("bzImage-" + Subject.EMULATED.release())), "its kernel is not there");
        assumeTrue(isInstalled(EMULATOR), EMULATOR + " is not there: Debian's package is qemu-system-x86");
        Path folder = Files.createTempDirectory("guest");
        folder.toFile().deleteOnExit();
        copy("init", folder);
        return new Guest(List.of("env", "QEMU_LIMIT=" + limit.toSeconds(), "bash", copy("with-qemu", folder).toString()));
    }

    private static Path kernels() {
        String kernels = System.getenv("UAPI_KERNELS");
        assumeTrue(kernels != null, "UAPI_KERNELS is not set: there is no real kernel to test with");
        return Path.of(Objects.requireNonNull(kernels));
    }

    /// Whether this machine has a command.
    public static boolean isInstalled(String command) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    /// Another module has the scripts in a jar.
    private static Path copy(String script, Path folder) throws IOException {
        Path copy = folder.resolve(script);
        try (InputStream resource = Objects.requireNonNull(Guest.class.getResourceAsStream("qemu/" + script))) {
            Files.copy(resource, copy);
        }
        copy.toFile().deleteOnExit();
        return copy;
    }

    /// Boots the kernel and runs scenarios in it.
    ///
    /// @param arguments of [ScenarioRunner]
    /// @return what was printed, line by line
    List<String> scenarios(String... arguments) throws IOException, InterruptedException {
        List<String> options = List.of("-D" + Subject.PROPERTY + "=kernel", ScenarioRunner.class.getName());
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(arguments));
        return java(System.getProperty("java.class.path"), all);
    }

    /// Boots the kernel and runs a Java program in it.
    ///
    /// @param classPath of the program
    /// @param arguments options, the main class, and what follows it
    /// @return what was printed, line by line
    /// @throws IOException if it did not end with status 0: it has all that was printed
    public List<String> java(String classPath, List<String> arguments) throws IOException, InterruptedException {
        return run(javaCommand(classPath, arguments));
    }

    /// Boots the kernel and runs a command in it.
    ///
    /// @return what it printed, line by line
    /// @throws IOException if it did not end with status 0: it has all that was printed
    public List<String> run(List<String> command) throws IOException, InterruptedException {
        List<String> output = new ArrayList<>();
        run(command, output::add);
        return output;
    }

    /// The same for a program that runs for long.
    ///
    /// @param line is told each line of its output as soon as it is printed
    void java(String classPath, List<String> arguments, Consumer<String> line) throws IOException, InterruptedException {
        run(javaCommand(classPath, arguments), line);
    }

    private static List<String> javaCommand(String classPath, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=/run",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath));
        command.addAll(arguments);
        return command;
    }

    private void run(List<String> command, Consumer<String> line) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(boot);
        all.addAll(command);
        Process guest = new ProcessBuilder(all).redirectErrorStream(true).start();
        StringBuilder output = new StringBuilder();
        try (BufferedReader lines = guest.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().peek(printed -> output.append(printed).append('\n')).forEach(line);
        }
        if (guest.waitFor() != 0) {
            throw new IOException("the command in the guest ended with " + guest.exitValue() + ":\n" + output);
        }
    }
}
