package dev.uapi.diff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the program was told to do.
///
/// @param documentation whether what concerns nothing else is told, too
/// @param report        the file to write for programs
/// @param project       the project file to be obeyed
/// @param files         none: those of the project
record Arguments(
        Against against, boolean documentation, Optional<Path> report, Optional<Path> project, List<Path> importPath, List<Path> files) {
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
        private @Nullable Against against;
        private boolean documentation;
        private Optional<Path> report = Optional.empty();
        private Optional<Path> project = Optional.empty();
        private final List<Path> importPath = new ArrayList<>();
        private final List<Path> files = new ArrayList<>();

        Arguments parse(Iterator<String> words) throws UsageException {
            while (words.hasNext()) {
                take(words.next(), words);
            }
            if (against == null || (project.isEmpty() && files.isEmpty())) {
                throw new UsageException("needs --git, --as-of or --baseline, and --project or at least one file");
            }
            return new Arguments(against, documentation, report, project, importPath, files);
        }

        private void take(String word, Iterator<String> rest) throws UsageException {
            switch (word) {
                case "--git" -> against(new Against.Commit(rest.next()));
                case "--as-of" -> against(new Against.Releases(Span.parse(rest.next())));
                case "--baseline" -> against(new Against.Folder(Path.of(rest.next())));
                case "--documentation" -> documentation = true;
                case "--report" -> report = Optional.of(Path.of(rest.next()));
                case "--project" -> project = Optional.of(Path.of(rest.next()));
                case "--import-path" -> importPath.add(Path.of(rest.next()));
                default -> file(word);
            }
        }

        private void against(Against one) throws UsageException {
            if (against != null) {
                throw new UsageException("--git, --as-of and --baseline do not go together");
            }
            against = one;
        }

        private void file(String word) throws UsageException {
            if (word.startsWith("--")) {
                throw new UsageException("there is no option '" + word + "'");
            }
            files.add(Path.of(word));
        }
    }
}
