package dev.uapi.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Several commands in one process, so that Java learns from all of them what later runs of any will want.
public final class Rehearsal {
    /// What stands between two commands.
    public static final String NEXT = "--next";

    private Rehearsal() {}

    /// Ends the JVM, well if each command did what it is for.
    ///
    /// @param arguments of the commands
    public static void main(String[] arguments) {
        PrintWriter said = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        Uapi uapi = new Uapi(said, said, Environment.NONE);
        System.exit(split(arguments).stream().mapToInt(each -> uapi.run(each.toArray(String[]::new))).max().orElse(ExitCode.FINE));
    }

    private static List<List<String>> split(String[] arguments) {
        List<List<String>> commands = new ArrayList<>();
        commands.add(new ArrayList<>());
        Arrays.stream(arguments).forEach(argument -> {
            if (argument.equals(NEXT)) {
                commands.add(new ArrayList<>());
            } else {
                commands.getLast().add(argument);
            }
        });
        return commands;
    }
}
