package dev.uapi.generator.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Temporary files of runs that were killed, which nobody else would ever remove.
final class Leftovers {
    private static final Pattern NAME = Pattern.compile("\\..+\\.(\\d{1,18})\\.tmp");

    private final Set<Path> clean = new HashSet<>();

    /// Where this process writes a file first: beside its place, so that it can be moved there at once.
    static Path temporary(Path file) {
        return file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    }

    /// Removes those in the folder of a file, when it is asked for the first time.
    void removeBeside(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !clean.add(folder) || !Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> temporary = Files.newDirectoryStream(folder, ".*.tmp")) {
            for (Path each : temporary) {
                if (isAbandoned(each)) {
                    Files.delete(each);
                }
            }
        }
    }

    /// Whether nobody writes it any more. What this very process is called, another may have been called before it: it is asked before it
    /// writes anything.
    private static boolean isAbandoned(Path temporary) {
        Matcher name = NAME.matcher(String.valueOf(temporary.getFileName()));
        if (!name.matches()) {
            return false;
        }
        long pid = Long.parseLong(name.group(1));
        return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
    }
}
