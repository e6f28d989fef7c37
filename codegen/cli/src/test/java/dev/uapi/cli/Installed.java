package dev.uapi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What was packed, where it was packed or elsewhere.
///
/// @param folder with `bin/uapi`
record Installed(Path folder) {
    static final Installed PACKED = new Installed(Path.of("target", "uapi").toAbsolutePath());

    static Installed copiedTo(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> below = Files.walk(PACKED.folder)) {
            all = below.toList();
        }
        for (Path path : all) {
            Files.copy(path, folder.resolve(PACKED.folder.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return new Installed(folder);
    }

    Path launcher() {
        return folder.resolve("bin").resolve("uapi");
    }

    /// Runs it as a user does.
    ///
    /// @param folder    where the user is
    /// @param variables of the environment, besides those that the tests have and that matter to no launcher
    static Run start(Path folder, Path program, Map<String, String> variables, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_HOME", "UAPI_JAVA_HOME", "UAPI_CACHE", "XDG_CACHE_HOME", "LC_ALL", "JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(variables);
        int status = builder.start().waitFor();
        return new Run(status, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
