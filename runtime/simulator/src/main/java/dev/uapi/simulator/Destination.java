package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Range;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Where a new mapping goes: what all commands that map have in common.
///
/// It is made before anything is known to be right. Each question is asked only after those in front of it were answered well,
/// so the address space is looked up, and the memory asked for, when a question needs it.
final class Destination {
    private final Call call;
    private final IoasId ioas;
    private final IoasMapFlags flags;
    private final long iova;
    private final long length;
    private final LongSupplier address;
    private @Nullable OptionalLong place;

    /// @param address where the memory begins: an address of the process, or an offset in the file
    Destination(Call call, IoasId ioas, IoasMapFlags flags, long iova, long length, LongSupplier address) {
        this.call = call;
        this.ioas = ioas;
        this.flags = flags;
        this.iova = iova;
        this.length = length;
        this.address = address;
    }

    AddressSpace space() {
        return Spaces.find(call, ioas);
    }

    boolean isOddLength() {
        return !space().isAligned(length);
    }

    boolean isOddMemory() {
        return !space().canAlign(address.getAsLong(), length);
    }

    boolean hasNoRoom() {
        return place().isEmpty();
    }

    boolean isOddIova() {
        return !space().isAligned(iova);
    }

    boolean isKeptBack() {
        return fixed().filter(space()::reserves).isPresent();
    }

    boolean overlaps() {
        return fixed().filter(space()::maps).isPresent();
    }

    boolean isOddOffset() {
        return !space().isAligned(address.getAsLong());
    }

    boolean hasTooManyPages() {
        return !space().paging().canCount(address.getAsLong(), length);
    }

    /// Whether the mapping may be written: no copy of it may otherwise.
    boolean isWritable() {
        return flags.has(IoasMapFlags.WRITEABLE);
    }

    /// The range that the mapping gets, given or found. A description that lets an impossible one through gets none.
    Optional<Range> range() {
        return flags.has(IoasMapFlags.FIXED_IOVA) ? fixed() : found();
    }

    private Optional<Range> fixed() {
        return Range.ifAny(iova, length);
    }

    private Optional<Range> found() {
        return place().isPresent() ? Range.ifAny(place().getAsLong(), length) : Optional.empty();
    }

    private OptionalLong place() {
        if (place == null) {
            place = length == 0 ? OptionalLong.empty() : space().place(address.getAsLong(), length);
        }
        return place;
    }
}
