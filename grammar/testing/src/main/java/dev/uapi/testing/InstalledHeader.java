package dev.uapi.testing;

import dev.uapi.language.model.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A header of the kernel that is installed on this machine, as compilers read it.
public final class InstalledHeader {
    private static final Path FOLDER = Path.of("/usr/include/linux");
    private static final Pattern CODE = Pattern.compile("LINUX_VERSION_CODE\\s+(\\d+)");

    private InstalledHeader() {}

    /// The file, if this machine has it, and has it of that mainline release or one of its stable ones.
    ///
    /// @param name such as `loop.h`
    public static Optional<Path> of(String name, Release release) throws IOException {
        Path file = FOLDER.resolve(name);
        Path version = FOLDER.resolve("version.h");
        return Files.exists(file) && Files.exists(version) && isOf(Files.readString(version), release)
                ? Optional.of(file)
                : Optional.empty();
    }

    private static boolean isOf(String version, Release release) {
        Matcher code = CODE.matcher(version);
        return code.find() && Integer.parseInt(code.group(1)) >> 8 == (release.major() << 8 | release.minor());
    }
}
