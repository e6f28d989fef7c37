package dev.uapi.cli.probe;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The descriptions that the command comes with.
public final class BundledDescriptions {
    private static final Sources SOURCES = (_, module) -> find(module);

    private BundledDescriptions() {}

    /// What a machine with an IOMMU offers: iommufd first, then VFIO, whose devices are bound to it.
    public static Analysis analysis() {
        return Analysis.of(List.of(source("iommufd"), source("vfio")), SOURCES);
    }

    /// The same, and the command of a kernel that is built for its own tests.
    public static Analysis withMockDevices() {
        return Analysis.of(List.of(source("iommufd"), source("vfio"), source("iommufd_test")), SOURCES);
    }

    private static Source source(String module) {
        return find(module).orElseThrow(() -> new IllegalStateException("the description of " + module + " is not packed"));
    }

    private static Optional<Source> find(String module) {
        String name = module + ".uapi";
        try (InputStream text = ClassLoader.getSystemResourceAsStream("dev/uapi/spec/" + name)) {
            return text == null ? Optional.empty() : Optional.of(new Source(name, new String(text.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
