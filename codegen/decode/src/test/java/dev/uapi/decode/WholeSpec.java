package dev.uapi.decode;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.model.Specification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The descriptions of the project itself: iommufd and VFIO.
final class WholeSpec {
    private static final Path FOLDER = Path.of("../../spec/src/main/uapi");

    private WholeSpec() {}

    static Specification specification() {
        Sources sources = (_, module) -> Optional.of(source(module));
        return Analysis.of(List.of(source("iommufd"), source("vfio")), sources).specification().orElseThrow();
    }

    private static Source source(String module) {
        try {
            return new Source(module + ".uapi", Files.readString(FOLDER.resolve(module + ".uapi")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
