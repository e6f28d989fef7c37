package dev.uapi.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The command as a value: run with arguments, it prints to its outputs and gives the exit status.
final class Uapi {
    private final CommandLine commandLine;
    private final Failures failures;
    private final PrintWriter out;
    private final PrintWriter err;

    Uapi(PrintWriter out, PrintWriter err, Environment environment) {
        this.out = out;
        this.err = err;
        failures = new Failures(err, environment);
        commandLine = new CommandLine(new UapiCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new CheckCommand(new Report(out, environment.coloursOut())))
                .addSubcommand(new FmtCommand(new Report(err, environment.coloursErr())))
                .addSubcommand(new GenerateCommand(new Report(err, environment.coloursErr())))
                .addSubcommand(new ModelCommand(new Report(err, environment.coloursErr())))
                .addSubcommand(new VerifyHeaderCommand(
                        new Report(out, environment.coloursOut()), new Report(err, environment.coloursErr())))
                .addSubcommand(new ExplainCommand(new Report(err, environment.coloursErr())))
                .addSubcommand(new ProbeCommand(new Report(err, environment.coloursErr()), environment.coloursOut()))
                .addSubcommand(new ReplayCommand())
                .addSubcommand(new DecodeCommand(new Report(err, environment.coloursErr()), environment.coloursOut()))
                .addSubcommand(new LspCommand())
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(environment.coloursOut() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(failures::usage)
                .setExecutionExceptionHandler(failures::execution);
    }

    int run(String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError broken) {
            return failures.bug(broken);
        } finally {
            out.flush();
            err.flush();
        }
    }
}
