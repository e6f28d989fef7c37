package dev.uapi.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

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

    /// A full disk or a closed pipe shows only now.
    private static int written(PrintWriter out, PrintWriter err, int status) {
        if (!out.checkError()) {
            return status;
        }
        err.println("uapi: standard output cannot be written");
        err.flush();
        return ExitCode.CANNOT_WORK;
    }

    /// UTF-8 whatever the locale is.
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
