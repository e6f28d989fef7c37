package dev.uapi.simulator;

import dev.uapi.iommufd.extended.HwptInvalidate;
import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.runtime.simulation.Tail;
import dev.uapi.simulator.hardware.GuestSupport;
import dev.uapi.simulator.hardware.Payload;
import dev.uapi.simulator.object.NestedTable;
import dev.uapi.simulator.object.VirtualIommu;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Has an IOMMU forget what it remembers of a guest's table, or whatever a guest may have it forget.
final class InvalidateAnswer implements HwptInvalidateBehaviour {
    private final Call call;
    private final HwptInvalidate argument;
    private final Object object;
    private final PayloadReader reader;

    InvalidateAnswer(Call call, HwptInvalidate argument) {
        this.call = call;
        this.argument = argument;
        this.object = call.objects().find(argument.hwptId()).orElse(this);
        this.reader = new PayloadReader(call.memory());
    }

    @Override
    public boolean entryTooLong() {
        return argument.entryNum() != 0 && argument.entryLen() > call.kernel().pageSize();
    }

    @Override
    public boolean noSuchObject() {
        return object == this;
    }

    @Override
    public boolean notNested() {
        return !(object instanceof NestedTable || object instanceof VirtualIommu);
    }

    @Override
    public boolean otherFormat() {
        return argument.dataType().value() != payload().type();
    }

    @Override
    public boolean nothingToClear() {
        return false;
    }

    @Override
    public Outcome perform() {
        return argument.entryNum() == 0 ? Outcome.done() : switch (object) {
            case NestedTable table -> forget(table);
            case VirtualIommu viommu -> forget(viommu);
            default -> throw new IllegalStateException("neither a nested table nor a virtual IOMMU: " + object);
        };
    }

    private GuestSupport support() {
        return object instanceof VirtualIommu viommu ? viommu.support() : ((NestedTable) object).filled().guests();
    }

    private Payload payload() {
        return object instanceof VirtualIommu ? support().virtualIommuEntry() : support().tableEntry();
    }

    /// One entry is read after the other.
    private Outcome forget(NestedTable table) {
        if (!payload().takes(argument.entryLen())) {
            return refused(0, HwptInvalidate.Causes.WRONG_LENGTH);
        }
        for (long index = 0; index < argument.entryNum(); index++) {
            Optional<MemorySegment> entry = entry(index);
            Optional<Cause> cause = entry.isEmpty()
                    ? Optional.of(HwptInvalidate.Causes.BAD_ARRAY)
                    : entry.flatMap(table.remembered()::forget).map(InvalidateAnswer::cause);
            if (cause.isPresent()) {
                return refused(index, cause.get());
            }
        }
        return Outcome.done();
    }

    /// All entries are read first.
    private Outcome forget(VirtualIommu viommu) {
        List<MemorySegment> entries = new ArrayList<>();
        for (long index = 0; index < argument.entryNum(); index++) {
            Tail.State tail = reader.tail(payload(), address(index), argument.entryLen());
            if (tail == Tail.State.NOT_ZERO) {
                return refused(0, HwptInvalidate.Causes.LONGER_ENTRY);
            }
            Optional<MemorySegment> entry = entry(index);
            if (tail == Tail.State.UNREADABLE || entry.isEmpty()) {
                return refused(0, HwptInvalidate.Causes.BAD_ARRAY);
            }
            entries.add(entry.get());
        }
        return forget(entries, entry -> viommu.support().forget(entry, viommu::device));
    }

    private Outcome forget(List<MemorySegment> entries, Function<MemorySegment, Optional<Errno>> hardware) {
        for (int index = 0; index < entries.size(); index++) {
            Optional<Errno> wrong = hardware.apply(entries.get(index));
            if (wrong.isPresent()) {
                return refused(index, cause(wrong.get()));
            }
        }
        return Outcome.done();
    }

    private Optional<MemorySegment> entry(long index) {
        return reader.read(payload(), address(index), argument.entryLen());
    }

    private long address(long index) {
        return argument.dataUptr() + index * argument.entryLen();
    }

    private Outcome refused(long done, Cause cause) {
        argument.entryNum(done);
        return Outcome.refused(cause);
    }

    private static Cause cause(Errno wrong) {
        return switch (wrong) {
            case EOPNOTSUPP -> HwptInvalidate.Causes.ENTRY_RESERVED;
            case EIO -> HwptInvalidate.Causes.BAD_COMMAND;
            default -> HwptInvalidate.Causes.ENTRY_UNALIGNED;
        };
    }
}
