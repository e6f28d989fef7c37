package dev.uapi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/// Measures everything, and writes a report: `mvn -Pbench -DskipTests verify`.
public final class Benchmarks {
    private static final List<String> FRONT_END =
            List.of("lines", "MB", "parsed, ms", "checked model, ms", "MB/s to the model", "C header, ms", "allocated, MB", "for each MB");

    private Benchmarks() {}

    /// @param args `full` or `short`, and the folder of the project
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        Settings settings = Settings.of(args[0]);
        Path project = Path.of(args[1]);
        Path folder = Files.createDirectories(project.resolve("target/bench"));
        Report report = Report.begin(folder, Surroundings.lines(args[0]));
        Processes processes = new Processes(Library.compile(folder), settings);
        List<Result> calls = processes.here("calls", "this machine");
        report.chapter("A call", Table.of(calls));
        report.chapter("A real kernel: User-Mode Linux", Table.of(processes.inUserModeKernel("User-Mode Linux")));
        report.chapter("A real kernel, in an emulated machine", Table.of(processes.inEmulatedKernel("emulated machine")));
        report.chapter("Comfort and plans on the simulator", Table.of(processes.here("simulator", "simulator")));
        Simulations simulations = new Simulations(settings);
        report.chapter("The simulator", List.of(simulations.run(), simulations.footprint()));
        report.chapter("From text to files", List.of(frontEnd(processes)));
        report.printed("The editor", processes.ofCommand(project, "EditorBenchmark"));
        report.printed("Cold start", processes.ofCommand(project, "ColdStartBenchmark"));
        report.write(calls);
        Progress.say("done: " + folder.resolve("report.md"));
    }

    private static Table frontEnd(Processes processes) throws IOException, InterruptedException {
        List<List<String>> rows = processes.frontEnd().stream()
                .filter(line -> line.startsWith(FrontEnd.MARK))
                .map(line -> Arrays.asList(line.split("\t")))
                .map(parts -> parts.subList(1, parts.size()))
                .toList();
        return new Table("from text to the checked model, in 4 GiB", FRONT_END, rows);
    }
}
