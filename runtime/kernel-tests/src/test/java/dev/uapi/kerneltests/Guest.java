package dev.uapi.kerneltests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A real kernel in a process of its own. It sees the files of this machine, but cannot write to them.
final class Guest {
    private static final String BOOT = "with-uml";

    private final Path kernels;

    /// @param kernels the folder that `UAPI_KERNELS` names
    Guest(Path kernels) {
        this.kernels = kernels;
    }

    /// Boots the kernel and runs all scenarios in it.
    ///
    /// @return what was printed, line by line
    List<String> run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                kernels.resolve(BOOT).toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=/run",
                "-D" + Subject.PROPERTY + "=kernel",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ScenarioRunner.class.getName()));
        command.addAll(List.of(arguments));
        Process guest = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(guest.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (guest.waitFor() != 0) {
            throw new IOException("the kernel ended with " + guest.exitValue() + ":\n" + output);
        }
        return output.lines().toList();
    }
}
