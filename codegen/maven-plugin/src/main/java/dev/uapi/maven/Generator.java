package dev.uapi.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The generator, and what belongs to it, as processes.
///
/// @param runtime   that it runs on
/// @param classPath with all programs and what they need
record Generator(JavaRuntime runtime, List<Path> classPath) {
    /// It is over in a second or two: what starts fast wins.
    private static final List<String> OPTIONS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Dstderr.encoding=UTF-8");

    Generator {
        classPath = List.copyOf(classPath);
    }

    /// What there is to run.
    enum Program {
        /// Makes files of descriptions, or tells what is wrong with them.
        GENERATE("dev.uapi.generator.GenerateMain"),
        /// Tells what has changed in descriptions.
        DIFF("dev.uapi.diff.DiffMain");

        private final String mainClass;

        Program(String mainClass) {
            this.mainClass = mainClass;
        }
    }

    /// Runs one to its end, however that comes.
    ///
    /// @param arguments its command line
    Ending run(Program program, List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(program, arguments)).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // Java would name it on standard error, among the diagnostics.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        process.getOutputStream().close();
        try (BufferedReader errors = process.errorReader(UTF_8)) {
            List<String> lines = errors.lines().toList();
            return Ending.of(process.waitFor(), lines);
        } finally {
            process.destroy();
        }
    }

    /// Differs when what a run would make may differ: by its input, by how it is told to, by the generator or by the Java that it runs on.
    String fingerprint(Request request) throws IOException {
        Fingerprint fingerprint = new Fingerprint().add(runtime.release(), itself -> true);
        request.addTo(fingerprint);
        for (Path entry : classPath) {
            fingerprint.add(entry, file -> true);
        }
        return fingerprint.text();
    }

    private List<String> command(Program program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(runtime.executable().toString());
        command.addAll(OPTIONS);
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(program.mainClass);
        command.addAll(arguments);
        return command;
    }
}
