package dev.uapi.language;

import dev.uapi.language.diagnostic.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The texts that tests are made with, and the goldens they are held against.
final class Samples {
    private static final Path RESOURCES = Path.of("src/test/resources/dev/uapi/language");

    private Samples() {}

    static Source source(String module) {
        return find(module).orElseThrow();
    }

    static Optional<Source> find(String module) {
        try (InputStream text = Samples.class.getResourceAsStream(module + ".uapi")) {
            return text == null
                    ? Optional.empty()
                    : Optional.of(new Source(module + ".uapi", new String(text.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Imports find the files beside this class.
    static Sources sources() {
        return (from, module) -> find(module);
    }

    static Analysis analyze(String text) {
        return analyze(text, Policy.DEFAULT);
    }

    static Analysis analyze(String text, Policy policy) {
        return Analysis.of(List.of(new Source("window.uapi", text)), sources(), policy);
    }

    /// The text that a test expects; `-Dbless=true` takes what it got instead, to be read before it is committed.
    static String golden(String name, String actual) {
        Path file = RESOURCES.resolve("golden").resolve(name);
        try {
            if (Boolean.getBoolean("bless")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
