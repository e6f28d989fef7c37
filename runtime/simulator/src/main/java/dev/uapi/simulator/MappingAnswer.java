package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.simulator.space.Access;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Range;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What all commands that map have in common: where the new mapping goes, and what can be wrong with that.
///
/// It is made before anything is known to be right. Each question is asked only after those in front of it were answered well,
/// so the address space is looked up, and the memory asked for, when a question needs it. The questions have the names that the
/// description gives the causes; a command that has no such cause does not ask.
abstract class MappingAnswer {
    private final Call call;
    private final IoasId ioas;
    private final IoasMapFlags flags;
    private final long iova;
    private final long length;
    private @Nullable OptionalLong place;

    MappingAnswer(Call call, IoasId ioas, IoasMapFlags flags, long iova, long length) {
        this.call = call;
        this.ioas = ioas;
        this.flags = flags;
        this.iova = iova;
        this.length = length;
    }

    /// Where the memory begins: an address of the process, or an offset in the file.
    abstract long address();

    final Call call() {
        return call;
    }

    final AddressSpace space() {
        return Spaces.find(call, ioas);
    }

    public final boolean oddLength() {
        return !space().isAligned(length);
    }

    public final boolean oddMemory() {
        return !space().canAlign(address(), length);
    }

    public final boolean noRoom() {
        return place().isEmpty();
    }

    public final boolean oddIova() {
        return !space().isAligned(iova);
    }

    public final boolean keptBack() {
        return fixed().filter(space()::reserves).isPresent();
    }

    public final boolean overlap() {
        return fixed().filter(space()::maps).isPresent();
    }

    public final boolean oddOffset() {
        return !space().isAligned(address());
    }

    public final boolean tooManyPages() {
        return !space().paging().canCount(address(), length);
    }

    /// What devices may do with it.
    final Access access() {
        return new Access(flags.has(IoasMapFlags.READABLE), isWritable());
    }

    /// Whether the mapping may be written: no copy of it may otherwise.
    final boolean isWritable() {
        return flags.has(IoasMapFlags.WRITEABLE);
    }

    /// The range that the mapping gets, given or found. A description that lets an impossible one through gets none.
    final Optional<Range> range() {
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
            place = length == 0 ? OptionalLong.empty() : space().place(address(), length);
        }
        return place;
    }
}
