package dev.uapi.runtime.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessDescriptorsTest {
    @Test
    void whatIsNotOpenHasNoKind() {
        assertEquals(Optional.empty(), Descriptors.ofProcess().kind(-1));
        assertEquals(Optional.empty(), Descriptors.ofProcess().kind(Integer.MAX_VALUE));
    }

    @Test
    void filesAreToldApart(@TempDir Path folder) throws IOException {
        Path regular = Files.writeString(folder.resolve("regular"), "content");
        assertEquals(Optional.of("reg"), kindOf(regular));
        assertEquals(Optional.of("chr"), kindOf(Path.of("/dev/zero")));
    }

    @Test
    void whatWasOpenedAsAMereNameIsOne() {
        assertEquals(Optional.of("path"), ProcessDescriptors.special(List.of("pos:\t0", "flags:\t012000000", "mnt_id:\t9")));
        assertEquals(Optional.empty(), ProcessDescriptors.special(List.of("pos:\t0", "flags:\t0100002", "mnt_id:\t9")));
    }

    @Test
    void buffersSayHowLongTheyAre() {
        List<String> info = List.of("pos:\t0", "flags:\t02000002", "size:\t8192", "count:\t2", "exp_name:\tsystem");
        assertEquals(Optional.of("dmabuf:8192"), ProcessDescriptors.special(info));
    }

    private static Optional<String> kindOf(Path file) throws IOException {
        try (FileInputStream open = new FileInputStream(file.toFile()); Stream<Path> links = Files.list(Path.of("/proc/self/fd"))) {
            open.getFD();
            List<Path> all = links.toList();
            for (Path link : all) {
                if (Files.exists(link) && Files.isSameFile(link, file)) {
                    return Descriptors.ofProcess().kind(Integer.parseInt(link.getFileName().toString()));
                }
            }
            return Optional.of("no descriptor leads to " + file);
        }
    }
}
