package dev.uapi.maven;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// An installed Java.
///
/// @param executable its `java`
/// @param feature    its number: 17, 25
record JavaRuntime(Path executable, int feature) {
    /// The oldest one that the generator runs on.
    static final int OLDEST = 25;

    /// The one that this code runs on.
    static JavaRuntime current() {
        return new JavaRuntime(executableIn(Path.of(System.getProperty("java.home"))), Runtime.version().feature());
    }

    /// The one that an executable belongs to; empty if its home does not tell its version.
    static Optional<JavaRuntime> of(Path executable) throws IOException {
        Path release = releaseOf(executable);
        if (Files.notExists(release)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        }
        return Optional.ofNullable(properties.getProperty("JAVA_VERSION"))
                .map(version -> version.replace("\"", ""))
                .map(version -> new JavaRuntime(executable, Runtime.Version.parse(version).feature()));
    }

    /// The file in its home that tells what exactly it is.
    Path release() {
        return releaseOf(executable);
    }

    boolean isNewEnough() {
        return feature >= OLDEST;
    }

    private static Path releaseOf(Path executable) {
        return executable.resolveSibling("../release").normalize();
    }

    private static Path executableIn(Path home) {
        return home.resolve("bin").resolve("java");
    }
}
