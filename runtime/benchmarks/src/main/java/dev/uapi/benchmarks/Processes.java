package dev.uapi.benchmarks;

import dev.uapi.kerneltests.Guest;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/// Runs contests in processes of their own, one after the other, and puts together what they measured.
///
/// @param library  `calls.c`, compiled
/// @param settings how long and how often
record Processes(Path library, Settings settings) {
    /// On this machine.
    List<Result> here(String subject, String name) throws IOException, InterruptedException {
        List<Result> results = List.of();
        for (int process = 1; process <= settings.processes(); process++) {
            Progress.say(subject + ": process " + process + " of " + settings.processes());
            results = merged(results, Result.parse(java(arguments(subject, name))));
        }
        return results;
    }

    /// The lines that [FrontEnd] prints, with as much memory as it may take.
    List<String> frontEnd() throws IOException, InterruptedException {
        Progress.say("front end: up to " + settings.mostLines() + " lines");
        return java(List.of("-Xmx4g", FrontEnd.class.getName(), Integer.toString(settings.mostLines())));
    }

    /// What a benchmark of the packed command prints.
    ///
    /// @param project its folder
    /// @param name    of the class
    /// @return nothing if there is no such benchmark
    List<String> ofCommand(Path project, String name) throws IOException, InterruptedException {
        Path target = project.resolve("codegen/cli/target");
        Path classes = target.resolve("test-classes");
        if (!Files.exists(classes.resolve("dev/uapi/cli/training/" + name + ".class"))) {
            return List.of();
        }
        Progress.say(name);
        String classPath = classes + ":" + System.getProperty("java.class.path");
        String uapi = target.resolve("uapi/bin/uapi").toString();
        // Ends with 1 where a limit is missed, which is a figure as any other.
        return output(command(classPath, List.of("dev.uapi.cli.training." + name, uapi)), 1);
    }

    private static List<String> java(List<String> arguments) throws IOException, InterruptedException {
        return output(command(System.getProperty("java.class.path"), arguments), 0);
    }

    private static List<String> command(String classPath, List<String> arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.concat(Stream.of(java, "-cp", classPath), arguments.stream()).toList();
    }

    /// Inside a kernel.
    ///
    /// @return nothing if that kernel is not there
    List<Result> inUserModeKernel(String name) throws IOException, InterruptedException {
        return in(Guest::userMode, name);
    }

    /// Inside an emulated machine.
    ///
    /// @return nothing if it is not there
    List<Result> inEmulatedKernel(String name) throws IOException, InterruptedException {
        return in(() -> Guest.emulated(Duration.ofMinutes(10)), name);
    }

    private interface Boot {
        Guest guest() throws IOException;
    }

    private List<Result> in(Boot boot, String name) throws IOException, InterruptedException {
        try {
            Guest guest = boot.guest();
            Progress.say(name);
            // Further options count: the guest's own keep the compiler small.
            List<String> arguments = Stream.concat(Stream.of("-XX:TieredStopAtLevel=4"), arguments("kernel", name).stream()).toList();
            return Result.parse(guest.java(System.getProperty("java.class.path"), arguments));
        } catch (TestAbortedException absent) {
            Progress.say(name + " is left out: " + absent.getMessage());
            return List.of();
        }
    }

    private List<String> arguments(String subject, String name) {
        return List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-D" + CLoops.LIBRARY + "=" + library,
                InProcess.class.getName(),
                subject,
                name,
                Integer.toString(settings.turns()),
                Integer.toString(settings.milliseconds()));
    }

    private static List<String> output(List<String> command, int highestExit) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines;
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            lines = reader.lines().toList();
        }
        if (process.waitFor() > highestExit) {
            throw new IOException("a measuring process ended with " + process.exitValue());
        }
        return lines;
    }

    private static List<Result> merged(List<Result> some, List<Result> more) {
        Map<List<String>, Result> all = new LinkedHashMap<>();
        Stream.concat(some.stream(), more.stream()).forEach(result ->
                all.merge(List.of(result.title(), result.way()), result, Result::and));
        return List.copyOf(all.values());
    }
}
