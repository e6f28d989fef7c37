package dev.uapi.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The command as a value: run with arguments, it prints to its outputs and gives the exit status.
final class Uapi {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Environment environment;
    private final Failures failures;

    Uapi(PrintWriter out, PrintWriter err, Environment environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.failures = new Failures(err, environment);
    }

    int run(String... arguments) {
        try {
            return commandLine(arguments).execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError broken) {
            return failures.bug(broken);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /// @param arguments what it is called with: only the subcommand that they name is there, or all
    CommandLine commandLine(String... arguments) {
        CommandLine commandLine = new CommandLine(new UapiCommand());
        new Subcommands(err, environment).of(arguments).forEach(commandLine::addSubcommand);
        return commandLine
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(environment.coloursOut() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(failures::usage)
                .setExecutionExceptionHandler(failures::execution);
    }
}
