package dev.uapi.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the process begins and ends: arguments and environment come in, the exit status goes out.
public final class Main {
    private Main() {}

    /// Runs the command and ends the JVM.
    public static void main(String[] arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        Environment environment = new Environment(System.getenv(), System.getProperty("uapi.terminals", ""));
        int status = new Uapi(out, err, environment).run(arguments);
        System.exit(written(out, err, status));
    }

    /// A full disk shows only now; so does a reader that has seen enough, as `head` has, and wants to hear no more of it.
    private static int written(PrintWriter out, PrintWriter err, int status) {
        if (!out.checkError()) {
            return status;
        }
        if (isPipe()) {
            return ExitCode.NOBODY_READS;
        }
        err.println("uapi: standard output cannot be written");
        err.flush();
        return ExitCode.CANNOT_WORK;
    }

    /// Java does not say why a write failed, but in words of the user's language. Into a pipe it fails for one reason only.
    private static boolean isPipe() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString().startsWith("pipe:");
        } catch (IOException | UnsupportedOperationException nobodyKnows) {
            return false;
        }
    }

    /// UTF-8 whatever the locale is.
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
