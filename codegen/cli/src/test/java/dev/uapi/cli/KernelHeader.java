package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.model.Description;
import dev.uapi.language.model.Release;
import dev.uapi.project.UnreadableException;
import dev.uapi.project.Workspace;
import dev.uapi.spec.HeaderNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A header of the kernel, as it was in a release, and the description that is to make the same.
record KernelHeader(String description, String release) {
    private static final Path DESCRIPTIONS = Path.of("..", "..", "spec", "src", "main", "uapi");

    /// Those that the kernel's figures are kept of.
    static Stream<KernelHeader> all() {
        return Stream.of("iommufd", "vfio").flatMap(name -> Stream.of("6.12.117", "7.3.4").map(release -> new KernelHeader(name, release)));
    }

    /// Makes the header, as a user does.
    ///
    /// @return its path
    Path generate(Path folder) {
        Path file = DESCRIPTIONS.resolve(description + ".uapi");
        Run run = Run.of("generate", "--target", "c-header", "--as-of", release, "--out", folder, file);
        assertEquals(0, run.status(), run.err());
        return folder.resolve("linux").resolve(description + ".h");
    }

    Description described() throws UnreadableException {
        return Workspace.none(List.of())
                .inspect(List.of(DESCRIPTIONS.resolve(description + ".uapi")))
                .specification().orElseThrow().asOf(Release.parse(release).orElseThrow()).descriptions().getFirst();
    }

    /// What is kept of the kernel's own header, line by line.
    List<String> kept(String ending) throws IOException {
        String name = description + "-" + release + "." + ending;
        try (InputStream stream = Objects.requireNonNull(HeaderNames.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Override
    public String toString() {
        return description + " " + release;
    }
}
