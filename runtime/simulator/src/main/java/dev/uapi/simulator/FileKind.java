package dev.uapi.simulator;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What matters of a file whose memory is to be mapped.
///
/// @param name as [dev.uapi.runtime.simulation.Descriptors] gives it, or as another recorder may spell it
record FileKind(String name) {
    private static final Pattern NAME_ONLY = Pattern.compile("(o_?)?path");
    private static final Pattern BUFFER = Pattern.compile("u?dma-?buf(?::(\\d{1,18}))?");

    FileKind {
        name = name.toLowerCase(Locale.ROOT);
    }

    /// Whether it was opened for nothing but its name, with `O_PATH`.
    boolean isNameOnly() {
        return NAME_ONLY.matcher(name).matches();
    }

    /// Whether it is shared memory, which can be pinned.
    boolean isMemory() {
        return name.equals("memfd");
    }

    /// Whether it is a DMA buffer.
    boolean isBuffer() {
        return BUFFER.matcher(name).matches();
    }

    /// Whether it is a DMA buffer that ends in front of this byte. One of which nobody said how long it is never does.
    boolean isBufferWithout(long offset) {
        OptionalLong size = size();
        return size.isPresent() && Long.compareUnsigned(size.getAsLong(), offset) <= 0;
    }

    private OptionalLong size() {
        Matcher buffer = BUFFER.matcher(name);
        return buffer.matches() && buffer.group(1) != null ? OptionalLong.of(Long.parseLong(buffer.group(1))) : OptionalLong.empty();
    }
}
