package dev.uapi.runtime.simulation;

import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/// Looks at the kernel that the program runs on.
final class RunningKernel {
    private static final Pattern EFFECTIVE = Pattern.compile("(?m)^CapEff:\\s*(\\p{XDigit}+)$");

    /// Tells the size of a page among the facts that a process is started with.
    private static final long AT_PAGESZ = 6;

    private RunningKernel() {}

    static Kernel look() {
        try {
            return new Kernel(Release.running(), pageSize(), transparentHugePages(), capabilities());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the running kernel cannot be looked at", unreadable);
        }
    }

    private static long pageSize() throws IOException {
        MemorySegment facts = MemorySegment.ofArray(Files.readAllBytes(Path.of("/proc/self/auxv")));
        long pair = 2 * Layouts.U64.byteSize();
        return LongStream.range(0, facts.byteSize() / pair)
                .filter(index -> facts.get(Layouts.U64, index * pair) == AT_PAGESZ)
                .map(index -> facts.get(Layouts.U64, index * pair + Layouts.U64.byteSize()))
                .findFirst()
                .orElseThrow(() -> new IOException("/proc/self/auxv has no size of a page"));
    }

    private static boolean transparentHugePages() {
        return Files.exists(Path.of("/sys/kernel/mm/transparent_hugepage"));
    }

    private static Set<String> capabilities() throws IOException {
        Matcher matcher = EFFECTIVE.matcher(Files.readString(Path.of("/proc/self/status")));
        return Capabilities.of(matcher.find() ? Long.parseUnsignedLong(matcher.group(1), 16) : 0);
    }
}
