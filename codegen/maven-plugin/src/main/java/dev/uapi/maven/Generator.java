package dev.uapi.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The generator, as a process.
///
/// @param runtime   that it runs on
/// @param classPath with the generator and all it needs
record Generator(JavaRuntime runtime, List<Path> classPath) {
    private static final String MAIN_CLASS = "dev.uapi.generator.GenerateMain";
    /// It is over in a second or two: what starts fast wins.
    private static final List<String> OPTIONS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Dstderr.encoding=UTF-8");

    Generator {
        classPath = List.copyOf(classPath);
    }

    /// Runs it to its end, however that comes.
    Ending run(Request request) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(request)).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // Java would name it on standard error, among the diagnostics.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        process.getOutputStream().close();
        try (BufferedReader errors = process.errorReader(UTF_8)) {
            List<String> lines = errors.lines().toList();
            return new Ending(process.waitFor(), lines);
        } finally {
            process.destroy();
        }
    }

    /// Differs when what a run would make may differ.
    String fingerprint(Request request) throws IOException {
        Fingerprint fingerprint = new Fingerprint().add(request.arguments());
        if (request.project().isPresent()) {
            add(request.project().get(), fingerprint);
        }
        for (Path file : request.files()) {
            fingerprint.add(file, Descriptions::isDescription);
        }
        for (Path folder : request.importPath()) {
            fingerprint.add(folder, Descriptions::isDescription);
        }
        for (Path entry : classPath) {
            fingerprint.add(entry, file -> true);
        }
        return fingerprint.text();
    }

    /// It tells neither which folders it means nor which releases: all that it could mean counts.
    private static void add(Project project, Fingerprint fingerprint) throws IOException {
        fingerprint.add(project.file(), file -> true).add(project.folder(), Descriptions::isDescription);
        for (Path jar : project.jars()) {
            fingerprint.add(jar, file -> true);
        }
    }

    private List<String> command(Request request) {
        List<String> command = new ArrayList<>();
        command.add(runtime.executable().toString());
        command.addAll(OPTIONS);
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(MAIN_CLASS);
        command.addAll(request.arguments());
        return command;
    }
}
