package dev.uapi.generator;

import dev.uapi.generator.output.OutputTree;
import java.util.stream.Stream;

/// What generated Java files hold.
final class GeneratedFiles {
    private GeneratedFiles() {}

    /// The names of the classes.
    static Stream<String> classes(OutputTree tree) {
        return tree.files().keySet().stream()
                .filter(path -> !path.endsWith("package-info.java"))
                .map(path -> path.substring(0, path.length() - ".java".length()).replace('/', '.'));
    }
}
