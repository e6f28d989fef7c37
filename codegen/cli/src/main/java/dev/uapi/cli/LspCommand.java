package dev.uapi.cli;

import dev.uapi.languageserver.LanguageServerProcess;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Serves an editor.
@Command(
        name = "lsp",
        mixinStandardHelpOptions = true,
        description = {
            "Serves an editor by the Language Server Protocol, on standard input and output.",
            "Editors start it by themselves. It ends when the editor says goodbye, or is gone."
        })
final class LspCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "PORT", description = "Wait for the editor on this port of this machine instead.")
    private Optional<Integer> port = Optional.empty();

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        LanguageServerProcess server = new LanguageServerProcess(Version.number());
        if (port.isPresent()) {
            return serve(server, port.get());
        }
        System.setOut(System.err); // what anybody prints would break the protocol
        return server.serve(System.in, new FileOutputStream(FileDescriptor.out));
    }

    private int serve(LanguageServerProcess server, int number) throws InterruptedException {
        try {
            return server.serve(number);
        } catch (IOException | IllegalArgumentException failure) {
            throw new ParameterException(
                    spec.commandLine(), "port " + number + " cannot be waited on: " + failure.getMessage(), failure);
        }
    }
}
