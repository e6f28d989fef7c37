package dev.uapi.replay;

import static java.util.Objects.requireNonNull;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.UserMemory;
import dev.uapi.runtime.trace.CommandInfo;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Memory that is only played, for a simulator: there is nothing in it but what a call brings. A pointer to anywhere else leads
/// nowhere, whatever this process may have there.
final class PlayedMemory implements CallerMemory, UserMemory {
    /// Where a pointer can lead and a program's memory may well be.
    private static final long FIRST = 0x10_0000_0000L;

    private final NavigableMap<Long, Region> regions = new TreeMap<>();
    private final NamedMemory named = new NamedMemory();

    /// What can be read of a piece, and how many bytes of it can be written.
    private static final class Region {
        private final byte[] content;
        private final int writable;

        Region(byte[] content, int writable) {
            this.content = content;
            this.writable = writable;
        }
    }

    /// Takes in what a line says of memory that its call only names.
    void learn(TraceLine.Called line, Optional<CommandInfo> info) {
        named.learn(line, info);
    }

    @Override
    public boolean canPin(long address, long length, boolean writable) {
        return named.canPin(address, length, writable);
    }

    @Override
    public void begin(Arena arena) {
        regions.clear();
    }

    @Override
    public long place(Piece piece, int room) {
        int readable = piece.readable().orElse(Math.max(room, piece.bytes().length()));
        int writable = Math.min(readable, piece.writable().orElse(readable));
        long address = regions.isEmpty() ? FIRST : regions.lastKey() + 2L * Piece.LARGEST;
        regions.put(address, new Region(piece.bytes().resized(readable).toArray(), writable));
        return address;
    }

    @Override
    public long call(Device device, long command, long address) {
        return device.ioctl(command, address);
    }

    @Override
    public Bytes read(long address, Bytes before) {
        Bytes now = Bytes.of(requireNonNull(regions.get(address)).content);
        return now.length() >= before.length() ? now.slice(0, before.length()) : before.with(0, now);
    }

    @Override
    public long read(long address, MemorySegment into) {
        return spot(address).map(spot -> spot.read(into)).orElse(0L);
    }

    @Override
    public long write(long address, MemorySegment from) {
        return spot(address).map(spot -> spot.write(from)).orElse(0L);
    }

    private Optional<Spot> spot(long address) {
        Map.Entry<Long, Region> below = regions.floorEntry(address);
        return below == null || address - below.getKey() > below.getValue().content.length
                ? Optional.empty()
                : Optional.of(new Spot(below.getValue(), (int) (address - below.getKey())));
    }

    private record Spot(Region region, int offset) {
        long read(MemorySegment into) {
            int length = moved(region.content.length, into);
            MemorySegment.copy(MemorySegment.ofArray(region.content), offset, into, 0, length);
            return length;
        }

        long write(MemorySegment from) {
            int length = moved(region.writable, from);
            MemorySegment.copy(from, 0, MemorySegment.ofArray(region.content), offset, length);
            return length;
        }

        private int moved(int limit, MemorySegment wanted) {
            return (int) Math.max(0, Math.min(limit - offset, wanted.byteSize()));
        }
    }
}
