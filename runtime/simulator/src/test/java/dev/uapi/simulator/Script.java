package dev.uapi.simulator;

import dev.uapi.runtime.Release;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.simulator.space.Range;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Bytes, read as a kernel, a caller's memory and calls. Any bytes are a script; what is missing at the end is 0.
///
/// The first byte is the kernel, the second one protects the memory. Of each step the first byte says which it is, the second one
/// the command, and then come two bytes for the place in memory or eight for a value; what is to be written there is counted by a byte.
final class Script {
    static final List<CommandInfo> COMMANDS = Catalogs.IOMMU.commands();

    private static final List<Release> RELEASES =
            Stream.of("6.2", "6.6", "6.10", "6.11", "6.12.117", "6.13", "7.0", "7.3").map(Release::parse).toList();
    private static final List<Range> RESERVED = List.of(Range.of(0xfee00000L, 0x100000), new Range(1L << 48, -1));
    private static final List<String> FILES =
            List.of("reg", "chr", "blk", "dir", "fifo", "sock", "memfd", "path", "dmabuf:8192", "anon");
    private static final int LONGEST = 48;

    private final ByteBuffer bytes;

    Script(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// One thing that the process does.
    sealed interface Step {
        /// It writes to its memory.
        record Poke(int offset, MemorySegment content) implements Step {}

        /// It makes a call.
        record Call(long command, long argument) implements Step {}
    }

    /// @param reserved what no address space can map
    record World(Opening opening, List<Range> reserved, int protections) {}

    /// A file of each kind is open.
    static Optional<String> kind(int descriptor) {
        return descriptor >= 0 && descriptor < FILES.size() ? Optional.of(FILES.get(descriptor)) : Optional.empty();
    }

    /// What comes first.
    World world() {
        int bits = unsignedByte();
        Set<String> capabilities = (bits & 32) != 0 ? Set.of() : Kernel.ALL_CAPABILITIES;
        Kernel kernel = new Kernel(RELEASES.get(bits & 7), (bits & 16) != 0 ? 65536 : 4096, (bits & 8) != 0, capabilities);
        Opening opening = Opening.on(kernel).withOptions((bits & 128) != 0 ? List.of("IOMMUFD_TEST") : List.of());
        return new World(opening, (bits & 64) != 0 ? RESERVED : List.of(), unsignedByte());
    }

    /// What comes then: a structure that is written and passed is two steps.
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        while (bytes.hasRemaining() && steps.size() < LONGEST) {
            switch (unsignedByte() & 3) {
                case 0 -> structure(steps);
                case 1 -> steps.add(new Step.Call(command(), number(Long.BYTES)));
                case 2 -> poke(steps, offset());
                default -> steps.add(new Step.Call(command(), FourPages.BASE + offset()));
            }
        }
        return steps;
    }

    private void structure(List<Step> steps) {
        long command = command();
        int offset = offset();
        poke(steps, offset);
        steps.add(new Step.Call(command, FourPages.BASE + offset));
    }

    private void poke(List<Step> steps, int offset) {
        byte[] content = new byte[unsignedByte()];
        bytes.get(content, 0, Math.min(content.length, bytes.remaining()));
        steps.add(new Step.Poke(offset, MemorySegment.ofArray(content)));
    }

    /// A command that there is, or any word.
    private long command() {
        int index = unsignedByte();
        return index < COMMANDS.size() ? COMMANDS.get(index).command() : number(Long.BYTES);
    }

    private int offset() {
        return (int) number(Short.BYTES) % FourPages.SIZE;
    }

    private int unsignedByte() {
        return (int) number(1);
    }

    private long number(int size) {
        byte[] little = new byte[Long.BYTES];
        bytes.get(little, 0, Math.min(size, bytes.remaining()));
        return ByteBuffer.wrap(little).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }
}
