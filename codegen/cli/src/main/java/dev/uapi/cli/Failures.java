package dev.uapi.cli;

import dev.uapi.cli.probe.CannotAskException;
import dev.uapi.decode.CannotDecodeException;
import dev.uapi.generator.output.GenerationException;
import dev.uapi.project.UnreadableException;
import dev.uapi.replay.StageException;
import dev.uapi.replay.TraceException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// What the command says when it cannot do its work: one line, never a stack trace that nobody asked for.
final class Failures {
    private final PrintWriter err;
    private final Environment environment;

    Failures(PrintWriter err, Environment environment) {
        this.err = err;
        this.environment = environment;
    }

    /// The arguments make no sense.
    int usage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        err.println("uapi: " + oneLine(String.valueOf(failure.getMessage())));
        CommandLine.UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("'" + command.getCommandSpec().qualifiedName() + " --help' tells how it is called");
        return ExitCode.CANNOT_WORK;
    }

    /// The work broke off.
    int execution(Exception failure, CommandLine command, ParseResult parsed) {
        return switch (failure) {
            case UnreadableException unread -> cannotWork(unread);
            case GenerationException generation -> cannotWork(generation);
            case CannotAskException unanswered -> cannotWork(unanswered);
            case CannotDecodeException unread -> cannotWork(unread);
            case CannotFormatException failed -> cannotWork(failed);
            case TraceException unread -> cannotWork(unread);
            case StageException closed -> cannotWork(closed);
            default -> bug(failure);
        };
    }

    int bug(Throwable failure) {
        err.println("uapi: this is a bug in uapi: " + oneLine(failure.toString()));
        if (environment.debugs()) {
            failure.printStackTrace(err);
        } else {
            err.println("with UAPI_DEBUG=1 in the environment it tells where");
        }
        return ExitCode.BUG;
    }

    private int cannotWork(Exception failure) {
        err.println("uapi: " + oneLine(String.valueOf(failure.getMessage())));
        return ExitCode.CANNOT_WORK;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
