package dev.uapi.examples.quickstart;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Where the build puts what it makes of the description.
///
/// @param root of the project
record Whereabouts(Path root) {
    private static final SequencedMap<String, String> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put("the description", "spec/src/main/uapi/iommufd.uapi");
        PLACES.put("Java bindings", "runtime/iommufd/target/generated-sources/uapi");
        PLACES.put("simulator", "runtime/simulator/target/generated-sources/uapi");
        PLACES.put("reference", "runtime/iommufd/target/reference/index.html");
    }

    void print(PrintStream out) {
        out.println("All of this is made from one description. Where to look, from the root of the project:");
        PLACES.forEach((what, place) -> out.printf("  %-16s %s%s%n", what, place, Files.exists(root.resolve(place)) ? "" : " (not here)"));
    }
}
