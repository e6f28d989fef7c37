package dev.uapi.runtime.simulation;

import dev.uapi.runtime.Pages;
import dev.uapi.runtime.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks at the kernel that the program runs on.
final class RunningKernel {
    private static final Pattern EFFECTIVE = Pattern.compile("(?m)^CapEff:\\s*(\\p{XDigit}+)$");

    private RunningKernel() {}

    static Kernel look() {
        try {
            return new Kernel(Release.running(), Pages.size(), transparentHugePages(), capabilities());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the running kernel cannot be looked at", unreadable);
        }
    }

    private static boolean transparentHugePages() {
        return Files.exists(Path.of("/sys/kernel/mm/transparent_hugepage"));
    }

    private static Set<String> capabilities() throws IOException {
        Matcher matcher = EFFECTIVE.matcher(Files.readString(Path.of("/proc/self/status")));
        return Capabilities.of(matcher.find() ? Long.parseUnsignedLong(matcher.group(1), 16) : 0);
    }
}
