package dev.uapi.cli;

import dev.uapi.cli.help.Share;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;

/// Writes what is installed beside the command. Run at packaging, with what was packed.
public final class ShareMain {
    private ShareMain() {}

    /// @param arguments the folder that it goes to
    public static void main(String[] arguments) throws IOException {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Uapi uapi = new Uapi(nowhere, nowhere, new Environment(Map.of(), ""));
        Share.write(uapi.commandLine(), Version.number(), Path.of(arguments[0]));
    }
}
