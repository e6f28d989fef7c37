package dev.uapi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Descriptions to work on.
final class Samples {
    private static final String LAMP = """
            uapi 1;

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
                /// 0: off, anything else: on.
                in u32 on;
                required;
            }
            """;

    private Samples() {}

    /// A description without a finding.
    static Path lamp(Path folder) throws IOException {
        return Files.writeString(folder.resolve("lamp.uapi"), LAMP);
    }

    /// One that has everything a model can hold.
    static Path rich(Path folder) throws IOException {
        try (InputStream text = Objects.requireNonNull(Samples.class.getResourceAsStream("rich.uapi"))) {
            return Files.write(folder.resolve("rich.uapi"), text.readAllBytes());
        }
    }
}
