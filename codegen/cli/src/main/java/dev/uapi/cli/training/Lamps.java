package dev.uapi.cli.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A workspace of made-up descriptions, each about lamps of another make: as many lines as are asked for, and nothing wrong in any.
///
/// @param folder where they lie, until it is closed
record Lamps(Path folder, List<Path> files) implements AutoCloseable {
    private static final int KINDS = 15;

    private static final String HEAD = """
            uapi 1;

            /// Lamps of make MAKE, and how bright they are.
            description lamps_MAKE {
                header <linux/lamps_MAKE.h>;
                since  6.2;
                known  through 7.3;
                prefix LAMP_, lamp_;
                allow  UAPI0412 "the size travels in the structure";
            }

            /// The lamps of this machine.
            device lamps_MAKE "/dev/lamps_MAKE" {
                ioctl _IO 'L' from 0x10;
                extensible;
            }
            """;

    private static final String KIND = """

            /// One lamp of kind KIND that somebody has switched on.
            object LAMP_KIND made by LAMP_ALLOC_KIND;

            /// How a lamp of kind KIND burns.
            flags lamp_flags_KIND {
                /// It burns with all its might.
                LAMP_BRIGHT_KIND   = bit 0;
                /// It goes on and off.
                LAMP_BLINKING_KIND = bit 1 since 6.7;
            }

            /// Switches a lamp of kind KIND on.
            basic command LAMP_ALLOC_KIND = FIRST (struct lamp_alloc_KIND) {
                /// How it burns.
                in  u32 flags  of lamp_flags_KIND;
                /// The new lamp.
                out u32 out_id makes LAMP_KIND;
                required;
                responds whole;

                fails EOPNOTSUPP unknown_flags "`flags` has what no lamp can do" when flags has unknown;
                fails ENOMEM     no_memory     "the kernel is out of memory";

                /// The first lamp.
                example { flags = LAMP_BRIGHT_KIND } gives { out_id = 1 };
            }

            /// Changes how a lamp of kind KIND burns.
            basic command LAMP_SET_KIND = SECOND (struct lamp_set_KIND) since 6.4 {
                /// The lamp.
                in u32         id         is LAMP_KIND;
                /// How it burns from now on.
                in u32         flags      of lamp_flags_KIND;
                /// How long until then, in nanoseconds.
                in aligned_u64 delay;
                required;

                fails EOPNOTSUPP unknown_flags "`flags` has what no lamp can do" when flags has unknown;
                fails ENOENT     no_such_lamp  "`id` names no lamp" when id unknown;
            }

            /// A lamp of kind KIND goes on and off by itself.
            basic extension BLINKING_KIND (lamp is LAMP_KIND) since 6.7 {
                adds LAMP_BLINKING_KIND;
                try  LAMP_SET_KIND { id = lamp, flags = LAMP_BLINKING_KIND } {
                    EOPNOTSUPP absent "a kernel without it knows no such flag";
                    success    present;
                    undo nothing "the lamp is switched off with the file";
                }
            }
            """;

    /// Writes files with so many lines, or a few more.
    static Lamps write(int lines) throws IOException {
        Path folder = Files.createTempDirectory("lamps");
        List<Path> files = new ArrayList<>();
        for (long written = 0; written < lines; ) {
            String text = make(files.size());
            files.add(Files.writeString(folder.resolve("lamps_" + files.size() + ".uapi"), text));
            written += text.lines().count();
        }
        return new Lamps(folder, files);
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    private static String make(int make) {
        StringBuilder text = new StringBuilder(HEAD.replace("MAKE", Integer.toString(make)));
        for (int kind = 0; kind < KINDS; kind++) {
            text.append(KIND.replace("FIRST", number(2 * kind)).replace("SECOND", number(2 * kind + 1)).replace("KIND", "K" + kind));
        }
        return text.toString();
    }

    private static String number(int index) {
        return "0x%02x".formatted(0x10 + index);
    }
}
