package dev.uapi.benchmarks;

import dev.uapi.language.Source;
import java.util.ArrayList;
import java.util.List;

/// Descriptions of any length, with what descriptions have: a thousand lines in each file.
final class Descriptions {
    private static final int LINES = 1000;
    private static final int COMMAND_LINES = 15;

    /// `@` is the number of the file.
    private static final String HEAD = """
            uapi 1;
            /// Lamps number @.
            description lamps@ { since 6.2; known through 6.12; prefix LAMP@_; allow UAPI0601 "as ever"; allow UAPI0412 "as ever"; }
            device lamp@ "/dev/lamp@" { ioctl _IO 'l'; extensible; unknown fails ENOTTY "no such command"; }
            flags lamp@_flags { LAMP@_WARM = bit 0; LAMP@_DIM = bit 1 since 6.8; }
            """;

    /// `#` is the number of the command in it.
    private static final String COMMAND = """

            /// Sets lamp number #, which stands where one looks for it.
            basic command LAMP@_SET# = # (struct lamp@_set#) {
                /// What is asked for.
                in u32 flags of lamp@_flags;
                in u32 lamp;
                /// In hours, an even number.
                in u32 hours;
                in u32 __reserved zero;
                required;
                responds whole;
                fails EOPNOTSUPP unknown   "a flag is not known, or `__reserved` is not 0" when flags has unknown or __reserved != 0;
                fails EINVAL     odd_hours "`hours` is odd" when hours % 2 != 0;
                fails ENOENT     no_lamp   "`lamp` names no lamp";
            }
            """;

    private Descriptions() {}

    /// @param lines of all of them, a multiple of a thousand
    static List<Source> of(int lines) {
        List<Source> sources = new ArrayList<>();
        for (int file = 0; file < lines / LINES; file++) {
            sources.add(new Source("lamps" + file + ".uapi", text(file)));
        }
        return sources;
    }

    private static String text(int file) {
        StringBuilder text = new StringBuilder(HEAD.replace("@", Integer.toString(file)));
        for (int command = 1; command <= LINES / COMMAND_LINES; command++) {
            text.append(COMMAND.replace("@", Integer.toString(file)).replace("#", Integer.toString(command)));
        }
        return text.toString();
    }
}
