package dev.uapi.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A description that imports another, and the folders of both.
///
/// @param own    with `lamp.uapi`
/// @param others with `colours.uapi`
record Lamp(Path own, Path others) {
    private static final String LAMP = """
            uapi 1;

            import colours;

            /// Lamps.
            description lamp {
                header <linux/lamp.h>;
                since  6.1;
                known  through 6.9;
                prefix LAMP_;
                allow  UAPI0412 "the size travels in the structure";
            }

            /// The lamps of this machine.
            device lamp "/dev/lamp" {
                ioctl _IO 'L' from 0x10;
                extensible;
                unknown fails ENOTTY;
            }

            /// Switches the lamp.
            basic command LAMP_SET = 0x10 (struct lamp_set) {
                /// Its colour.
                in u32 colour of lamp_colour;
                required;
                since 6.4 {
                    /// How bright.
                    in u32 level;
                }
                fails EOPNOTSUPP colour "there is no such colour" when colour has unknown;
            }
            """;
    private static final String COLOURS = """
            uapi 1;

            part of lamp;

            /// The colours of lamps.
            enum lamp_colour {
                /// As at noon.
                LAMP_WHITE = 0;
            }
            """;

    static Lamp in(Path own, Path others) throws IOException {
        Files.createDirectories(own);
        Files.createDirectories(others);
        Files.writeString(own.resolve("lamp.uapi"), LAMP);
        Files.writeString(others.resolve("colours.uapi"), COLOURS);
        return new Lamp(own, others);
    }

    Path file() {
        return own.resolve("lamp.uapi");
    }

    void change(String old, String now) throws IOException {
        Files.writeString(file(), Files.readString(file()).replace(old, now));
    }
}
