package dev.uapi.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What a figure depends on beside what was measured.
final class Surroundings {
    private Surroundings() {}

    /// Lines of a list, in Markdown.
    static List<String> lines(String mode) throws IOException, InterruptedException {
        return List.of(
                "* mode: " + mode,
                "* processors: " + Runtime.getRuntime().availableProcessors() + ", " + processor(),
                "* load when it began: " + Files.readString(Path.of("/proc/loadavg")).replaceFirst("(?s) .*", ""),
                "* Linux " + System.getProperty("os.version") + ", " + System.getProperty("os.arch"),
                "* Java " + Runtime.version() + ", " + System.getProperty("java.vendor"),
                "* " + first("gcc", "--version"),
                "* " + library("jmh-core") + ", " + library("jna") + ", " + library("jnr-ffi"));
    }

    private static String processor() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst(".*: ", ""))
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static String library(String name) {
        return Stream.of(System.getProperty("java.class.path").split(":"))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(file -> file.matches(name + "-[0-9.]+\\.jar"))
                .map(file -> file.replace(".jar", ""))
                .findFirst()
                .orElse(name);
    }

    private static String first(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            process.waitFor();
            return line == null ? "" : line;
        }
    }
}
