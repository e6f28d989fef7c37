package dev.uapi.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the kernel tells about a file descriptor of this process in `/proc/self/fdinfo`.
///
/// @param lines of the form `name:`, white space, value
record FileInfo(List<String> lines) {
    private static final String FLAGS = "flags:";
    private static final String SIZE = "size:";
    private static final String EXPORTER = "exp_name:";
    private static final int OCTAL = 8;
    private static final long PATH_ONLY = 0x200000;

    FileInfo {
        lines = List.copyOf(lines);
    }

    /// Nothing if the descriptor is not open.
    static Optional<FileInfo> of(int descriptor) {
        try {
            return Optional.of(new FileInfo(Files.readAllLines(Path.of("/proc/self/fdinfo", Integer.toString(descriptor)))));
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    /// Whether it is more than a name, as a file opened with `O_PATH` is.
    boolean isUsable() {
        return (Long.parseLong(value(FLAGS).orElse("0"), OCTAL) & PATH_ONLY) == 0;
    }

    /// Whether it is a DMA buffer.
    boolean isBuffer() {
        return value(EXPORTER).isPresent();
    }

    /// Whether it is a DMA buffer that ends in front of this byte.
    boolean isBufferWithout(long offset) {
        return isBuffer() && Long.compareUnsigned(Long.parseUnsignedLong(value(SIZE).orElse("0")), offset) <= 0;
    }

    private Optional<String> value(String name) {
        return lines.stream().filter(line -> line.startsWith(name)).map(line -> line.substring(name.length()).strip()).findFirst();
    }
}
