package dev.uapi.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/// The pages that this machine's memory comes in.
public final class Pages {
    /// Tells the size of a page among the facts that a process is started with.
    private static final long AT_PAGESZ = 6;

    private static final long SIZE = read();

    private Pages() {}

    /// How many bytes a page has: a power of two.
    public static long size() {
        return SIZE;
    }

    private static long read() {
        try {
            MemorySegment facts = MemorySegment.ofArray(Files.readAllBytes(Path.of("/proc/self/auxv")));
            long pair = 2 * Layouts.U64.byteSize();
            return LongStream.range(0, facts.byteSize() / pair)
                    .filter(index -> facts.get(Layouts.U64, index * pair) == AT_PAGESZ)
                    .map(index -> facts.get(Layouts.U64, index * pair + Layouts.U64.byteSize()))
                    .findFirst()
                    .orElseThrow(() -> new IOException("/proc/self/auxv has no size of a page"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the size of a page is not known", unreadable);
        }
    }
}
