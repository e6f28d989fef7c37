package dev.uapi.examples.quickstart;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// What the command line asks for.
///
/// @param simulator whether to leave the kernel alone
/// @param trace     where to record the calls
record Arguments(boolean help, boolean simulator, Optional<Path> trace) {
    static final String HELP =
            """
            usage: quickstart [--simulator] [--trace FILE]

            Allocates an I/O address space, asks its ranges, maps memory, copies a mapping, provokes an EEXIST, unmaps and destroys.
            Does it on /dev/iommu if that can be opened, else on the simulator, and prints each call with its result.

              --simulator   use the simulator, even if /dev/iommu can be opened
              --trace FILE  record the calls in FILE, one line of JSON each
              --help        print this
            """;

    /// @throws IllegalArgumentException if it cannot be understood: it says why
    static Arguments parse(List<String> words) {
        Arguments arguments = new Arguments(false, false, Optional.empty());
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            arguments = arguments.with(rest.next(), rest);
        }
        return arguments;
    }

    private Arguments with(String word, Iterator<String> rest) {
        return switch (word) {
            case "--help" -> new Arguments(true, simulator, trace);
            case "--simulator" -> new Arguments(help, true, trace);
            case "--trace" -> new Arguments(help, simulator, Optional.of(file(rest)));
            default -> throw new IllegalArgumentException("what is '" + word + "'? --help says what there is");
        };
    }

    private static Path file(Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("--trace needs the name of a file");
        }
        return Path.of(rest.next());
    }
}
