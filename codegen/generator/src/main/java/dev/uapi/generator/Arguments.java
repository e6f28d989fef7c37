package dev.uapi.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the program was told to do.
///
/// @param project the project file to be obeyed
/// @param files   none: those of the project
/// @param traces  recorded calls that a reference shows
record Arguments(
        Target target, Path out, Options options, Optional<Path> project, List<Path> importPath, List<Path> files, List<Path> traces) {
    Arguments {
        traces = List.copyOf(traces);
        importPath = List.copyOf(importPath);
        files = List.copyOf(files);
    }

    static Arguments parse(List<String> words) throws UsageException {
        try {
            return new Parser().parse(words.iterator());
        } catch (NoSuchElementException missing) {
            throw new UsageException("the last option needs a value");
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        }
    }

    private static final class Parser {
        private @Nullable Target target;
        private @Nullable Path out;
        private Options options = Options.DEFAULT;
        private Optional<Path> project = Optional.empty();
        private final List<Path> importPath = new ArrayList<>();
        private final List<Path> files = new ArrayList<>();
        private final List<Path> traces = new ArrayList<>();

        Arguments parse(Iterator<String> words) throws UsageException {
            while (words.hasNext()) {
                take(words.next(), words);
            }
            boolean nothingToDo = project.isEmpty() && files.isEmpty();
            if (target == null || out == null || nothingToDo) {
                throw new UsageException("needs --target, --out, and --project or at least one file");
            }
            return new Arguments(target, out, options, project, importPath, files, traces);
        }

        private void take(String word, Iterator<String> rest) throws UsageException {
            switch (word) {
                case "--target" -> target = target(rest.next());
                case "--out" -> out = Path.of(rest.next());
                case "--package" -> options = options.withPackage(rest.next());
                case "--bindings-package" -> options = options.withBindingsPackage(rest.next());
                case "--bindings-of" -> options = options.withBindingsOf(rest.next());
                case "--tier" -> options = options.withTier(rest.next());
                case "--trace" -> traces.add(Path.of(rest.next()));
                case "--project" -> project = Optional.of(Path.of(rest.next()));
                case "--import-path" -> importPath.add(Path.of(rest.next()));
                default -> file(word);
            }
        }

        private static Target target(String label) throws UsageException {
            Optional<Target> found = Target.named(label);
            return found.orElseThrow(() -> new UsageException("'" + label + "' is no target: " + targets() + " are"));
        }

        private static String targets() {
            return Arrays.stream(Target.values()).map(Target::label).collect(Collectors.joining(", "));
        }

        private void file(String word) throws UsageException {
            if (word.startsWith("--")) {
                throw new UsageException("there is no option '" + word + "'");
            }
            files.add(Path.of(word));
        }
    }
}
