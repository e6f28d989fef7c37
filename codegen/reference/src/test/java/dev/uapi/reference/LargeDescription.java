package dev.uapi.reference;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.model.Specification;
import java.util.List;

/// A description as large as one likes, in which much has to do with much: a command for each number, with a structure, flags and
/// ways to fail of its own; some of them make objects, others take them.
final class LargeDescription {
    private static final int COMMANDS_PER_OBJECT = 10;
    private static final int COMMANDS_PER_DEVICE = 200;

    private LargeDescription() {}

    static Specification of(int commands) {
        StringBuilder text = new StringBuilder("""
                uapi 1;

                /// Machines of all kinds.
                description large {
                    since  6.1;
                    known  through 7.0;
                    prefix LARGE_, large_;
                    allow  UAPI0412 "the size travels in the structure";
                }
                """);
        for (int device = 0; device * COMMANDS_PER_DEVICE < commands; device++) {
            text.append(device(device));
        }
        for (int number = 0; number < commands; number++) {
            text.append(command(number));
        }
        Analysis analysis = Analysis.of(List.of(new Source("large.uapi", text.toString())), Sources.NONE);
        return analysis.specification().orElseThrow(() -> new AssertionError(analysis.diagnostics()));
    }

    private static String device(int number) {
        return """

                /// Machines, the %1$dth kind.
                device machines_%1$d "/dev/machines%1$d" { ioctl _IO %2$s from 0; extensible; unknown fails ENOTTY "no such command"; }
                """.formatted(number, hex(0xB0 + number));
    }

    private static String command(int number) {
        int object = number / COMMANDS_PER_OBJECT;
        boolean maker = number % COMMANDS_PER_OBJECT == 0;
        String made = maker ? "/// A machine.\nobject MACHINE_%d made by LARGE_COMMAND_%d;\n".formatted(object, number) : "";
        String id = maker ? "out u32 machine makes MACHINE_" + object : "in u32 machine is MACHINE_" + object;
        String contract = maker ? "responds whole;" : "fails ENOENT no_machine \"there is no such machine\" when machine unknown;";
        return """

                %2$s
                /// Ways of working, the %1$dth.
                flags large_ways_%1$d as anonymous prefix LARGE_WAY_%1$d_ {
                    /// Quickly.
                    LARGE_WAY_%1$d_QUICK = bit 0;
                    /// With care.
                    LARGE_WAY_%1$d_CAREFUL = bit 1 since 6.5;
                }

                /// Does the work number %1$d with a machine.
                basic command LARGE_COMMAND_%1$d = %3$s (struct large_command_%1$d) on machines_%6$d {
                    /// How it works.
                    in u32 ways of large_ways_%1$d;
                    /// The machine.
                    %4$s;
                    required;
                    fails EOPNOTSUPP unknown_ways "`ways` has a bit that has no name" when ways has unknown;
                    %5$s
                    fails EBUSY busy_%1$d "somebody else works with the machine" during;
                    fails EIO broken_%1$d "the machine is broken" during since 6.4;
                }
                """.formatted(number, made, hex(number % COMMANDS_PER_DEVICE), id, contract, number / COMMANDS_PER_DEVICE);
    }

    private static String hex(int number) {
        return "0x" + Integer.toHexString(number);
    }
}
