package dev.uapi.maven;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/// How a run of the generator ended.
///
/// @param status 0 when it generated, 1 when a description is wrong, 2 when it could not read or write, anything else when it broke
/// @param lines  what it said to people: diagnostics of one line or more, each beginning with `error` or `warning`
record Ending(int status, List<String> lines) {
    private static final String ERROR = "error: ";

    Ending {
        lines = List.copyOf(lines);
    }

    /// Hands the lines on: those of a warning as warnings, those of an error as errors, and what belongs to neither as the status has it.
    void report(Log log) {
        boolean warning = status == 0;
        for (String line : lines) {
            warning = line.startsWith("warning") || (warning && !line.startsWith("error"));
            if (warning) {
                log.warn(line);
            } else {
                log.error(line);
            }
        }
    }

    /// Does nothing after a run that generated.
    ///
    /// @param subject what it was to generate, and from what
    void orFail(String subject) throws MojoFailureException {
        if (status != 0) {
            throw new MojoFailureException("No " + subject + ": " + reason());
        }
    }

    private String reason() {
        return switch (status) {
            case 1 -> "the description is wrong, as told above";
            case 2 -> lines.isEmpty() ? "a file cannot be read or written" : lastLine();
            default -> "the generator broke with status " + status + ", as told above";
        };
    }

    private String lastLine() {
        String line = lines.get(lines.size() - 1);
        return line.startsWith(ERROR) ? line.substring(ERROR.length()) : line;
    }
}
