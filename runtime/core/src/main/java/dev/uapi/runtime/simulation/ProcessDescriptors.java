package dev.uapi.runtime.simulation;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.KernelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the kernel tells about the open files of this process: where they lead to in `/proc/self/fd`, the rest in
/// `/proc/self/fdinfo`.
final class ProcessDescriptors implements Descriptors {
    private static final Path LINKS = Path.of("/proc/self/fd");
    private static final Path INFOS = Path.of("/proc/self/fdinfo");
    private static final String FLAGS = "flags:";
    private static final String SIZE = "size:";
    private static final String EXPORTER = "exp_name:";
    private static final String EVENT = "anon_inode:[eventfd]";
    private static final int OCTAL = 8;
    private static final long PATH_ONLY = 0x200000;
    private static final int TYPE_MASK = 0xf000;

    @Override
    public Optional<FileContent> content(int descriptor) {
        return ProcessFile.open(LINKS.resolve(Integer.toString(descriptor)));
    }

    @Override
    public Optional<EventFile> event(int descriptor) {
        try {
            Path link = LINKS.resolve(Integer.toString(descriptor));
            return Files.readSymbolicLink(link).toString().equals(EVENT)
                    ? Optional.of(new ProcessEvent(KernelFile.copyOf(descriptor)))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> kind(int descriptor) {
        if (SimulatedDescriptors.find(descriptor, Device.class).isPresent()) {
            return Optional.of("chr");
        }
        if (SimulatedDescriptors.find(descriptor, Object.class).isPresent()) {
            return Optional.of("anon");
        }
        return ofProcess(descriptor);
    }

    private static Optional<String> ofProcess(int descriptor) {
        try {
            String name = Integer.toString(descriptor);
            List<String> info = Files.readAllLines(INFOS.resolve(name));
            return Optional.of(special(info).orElseGet(() -> kind(LINKS.resolve(name))));
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    /// @param info its lines, of the form `name:`, white space, value
    static Optional<String> special(List<String> info) {
        boolean pathOnly = value(info, FLAGS).filter(flags -> (Long.parseLong(flags, OCTAL) & PATH_ONLY) != 0).isPresent();
        Optional<String> buffer = value(info, EXPORTER).map(_ -> "dmabuf:" + value(info, SIZE).orElse("0"));
        return pathOnly ? Optional.of("path") : buffer;
    }

    private static String kind(Path link) {
        try {
            String target = Files.readSymbolicLink(link).toString();
            if (target.startsWith("/memfd:")) {
                return "memfd";
            }
            if (target.startsWith("pipe:")) {
                return "fifo";
            }
            if (target.startsWith("socket:")) {
                return "sock";
            }
            return target.startsWith("anon_inode:") ? "anon" : kindOfFile(link);
        } catch (IOException _) {
            return "anon";
        }
    }

    private static String kindOfFile(Path file) throws IOException {
        int mode = (Integer) Files.getAttribute(file, "unix:mode");
        return switch (mode & TYPE_MASK) {
            case 0x1000 -> "fifo";
            case 0x2000 -> "chr";
            case 0x4000 -> "dir";
            case 0x6000 -> "blk";
            case 0x8000 -> "reg";
            case 0xc000 -> "sock";
            default -> "anon";
        };
    }

    private static Optional<String> value(List<String> info, String name) {
        return info.stream().filter(line -> line.startsWith(name)).map(line -> line.substring(name.length()).strip()).findFirst();
    }
}
