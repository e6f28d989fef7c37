package dev.uapi.kerneltests;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A real kernel in a process of its own. It sees the files of this machine, but cannot write to them.
///
/// @param boot a command that boots the kernel, runs in it what follows as further arguments, and ends as that did
record Guest(List<String> boot) {
    /// A kernel that is a program: Linux 7.3.4, with a mock device.
    ///
    /// @param kernels the folder that `UAPI_KERNELS` names
    static Guest userMode(Path kernels) {
        return new Guest(List.of(kernels.resolve("with-uml").toString()));
    }

    /// A kernel in an emulated machine, which has an IOMMU and a device bound to VFIO: Linux 6.12.117.
    /// It is looked for in the folder that `UAPI_KERNELS` names.
    ///
    /// @param limit when it is ended, whatever it does
    static Guest emulated(Duration limit) {
        try {
            var script = Objects.requireNonNull(Guest.class.getResource("qemu/with-qemu")).toURI();
            return new Guest(List.of("env", "QEMU_LIMIT=" + limit.toSeconds(), "bash", Path.of(script).toString()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Boots the kernel and runs scenarios in it.
    ///
    /// @param arguments of [ScenarioRunner]
    /// @return what was printed, line by line
    List<String> scenarios(String... arguments) throws IOException, InterruptedException {
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=/run",
                "-D" + Subject.PROPERTY + "=kernel",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ScenarioRunner.class.getName()));
        java.addAll(List.of(arguments));
        return run(java);
    }

    /// Boots the kernel and runs a command in it.
    ///
    /// @return what it printed, line by line
    /// @throws IOException if it did not end with status 0: it has all that was printed
    List<String> run(List<String> command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(boot);
        all.addAll(command);
        Process guest = new ProcessBuilder(all).redirectErrorStream(true).start();
        String output = new String(guest.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (guest.waitFor() != 0) {
            throw new IOException("the command in the guest ended with " + guest.exitValue() + ":\n" + output);
        }
        return output.lines().toList();
    }
}
