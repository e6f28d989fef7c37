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
/// @param output  what is to be made; empty: nothing, the descriptions are only looked at
/// @param project the project file to be obeyed
/// @param files   none: those of the project
record Arguments(Optional<Output> output, Optional<Path> project, List<Path> importPath, List<Path> files) {
    /// @param folder that it goes to
    /// @param traces recorded calls that a reference shows
    record Output(Maker maker, Path folder, Options options, List<Path> traces) {
        Output {
            traces = List.copyOf(traces);
        }
    }

    /// What makes it.
    sealed interface Maker {
        /// One of ours.
        record BuiltIn(Target target) implements Maker {}

        /// Templates in a folder.
        record Templates(Path folder) implements Maker {}
    }

    Arguments {
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
        private static final String NEEDS = "needs --check, or --target or --templates and --out, and --project or at least one file";

        private boolean checkOnly;
        private @Nullable Maker maker;
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
            if (project.isEmpty() && files.isEmpty()) {
                throw new UsageException(NEEDS);
            }
            return new Arguments(checkOnly ? Optional.empty() : Optional.of(output()), project, importPath, files);
        }

        private Output output() throws UsageException {
            if (maker == null || out == null) {
                throw new UsageException(NEEDS);
            }
            return new Output(maker, out, options, traces);
        }

        private void take(String word, Iterator<String> rest) throws UsageException {
            switch (word) {
                case "--check" -> checkOnly = true;
                case "--target" -> maker(new Maker.BuiltIn(target(rest.next())));
                case "--templates" -> maker(new Maker.Templates(Path.of(rest.next())));
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

        private void maker(Maker one) throws UsageException {
            if (maker != null) {
                throw new UsageException("there is one --target, or --templates");
            }
            maker = one;
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
