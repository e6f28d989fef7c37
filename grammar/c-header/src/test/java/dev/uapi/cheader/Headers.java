package dev.uapi.cheader;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.uapi.cheader.model.CHeader;
import dev.uapi.language.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The real headers of this machine: those of the kernel releases that `UAPI_KERNELS` has, and those that are installed.
public final class Headers {
    private static final Path INSTALLED = Path.of("/usr/include");

    private Headers() {}

    /// One of them.
    ///
    /// @param release empty for an installed one
    public record Header(String name, Optional<String> release) {
        /// Stops the test where it is not there.
        public Path file() {
            Path file = folder().resolve("linux").resolve(name + ".h");
            assumeTrue(Files.exists(file), () -> file + " is not there");
            return file;
        }

        /// Where `<linux/…>` is looked for first.
        public Optional<Path> include() {
            return release.map(any -> folder());
        }

        private Path folder() {
            assumeTrue(release.isEmpty() || kernels().isPresent(), "UAPI_KERNELS names no folder with kernel headers");
            return release.flatMap(each -> kernels().map(path -> path.resolve("headers").resolve(each))).orElse(INSTALLED);
        }

        private static Optional<Path> kernels() {
            return Optional.ofNullable(System.getenv("UAPI_KERNELS")).map(Path::of);
        }

        public CHeader read() {
            try {
                return HeaderReader.read(new Source(name + ".h", Files.readString(file())));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public String toString() {
            return name + release.map(each -> " " + each).orElse("");
        }
    }

    /// Those of the kernel's releases that are kept.
    public static Stream<Header> ofReleases() {
        return Stream.of("iommufd", "vfio")
                .flatMap(name -> Stream.of("6.12.117", "7.3.4").map(release -> new Header(name, Optional.of(release))));
    }

    /// Those that a distribution installs.
    public static Stream<Header> installed() {
        return List.of("userfaultfd", "loop", "if_tun", "input", "kvm", "random", "fuse", "io_uring", "videodev2", "v4l2-common",
                        "v4l2-controls", "v4l2-mediabus", "v4l2-subdev", "vfio", "iommufd", "hidraw", "uinput", "watchdog",
                        "spi/spidev", "i2c-dev", "gpio", "dma-buf", "udmabuf", "fs", "fscrypt", "rtc", "nbd", "vhost", "vhost_types",
                        "virtio_ring", "btrfs", "cdrom", "uhid", "ptp_clock", "pps", "rfkill", "seccomp", "sync_file", "perf_event",
                        "usbdevice_fs", "media", "cec", "dm-ioctl", "fanotify", "inotify", "mei", "nvme_ioctl", "tee")
                .stream()
                .map(name -> new Header(name, Optional.empty()));
    }

    public static Stream<Header> all() {
        return Stream.concat(ofReleases(), installed());
    }
}
