package dev.uapi.simulator;

import dev.uapi.iommufd.extended.ViommuAlloc;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.hardware.Endpoint;
import dev.uapi.simulator.hardware.GuestSupport;
import dev.uapi.simulator.hardware.Payload;
import dev.uapi.simulator.hardware.TableFeature;
import dev.uapi.simulator.object.BoundDevice;
import dev.uapi.simulator.object.PageTable;
import dev.uapi.simulator.object.VirtualIommu;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Makes a virtual IOMMU on a page table with a guest's memory.
final class ViommuAnswer implements ViommuAllocBehaviour {
    private final Call call;
    private final ViommuAlloc argument;
    private final Endpoint endpoint;
    private final Optional<GuestSupport> support;
    private final PageOffers offers;

    /// @param offers of the open file
    ViommuAnswer(Call call, ViommuAlloc argument, PageOffers offers) {
        this.call = call;
        this.argument = argument;
        this.endpoint = call.objects().require(argument.devId().value(), BoundDevice.class).endpoint();
        this.support = endpoint.iommu().guests();
        this.offers = offers;
    }

    @Override
    public boolean otherType() {
        return support.map(GuestSupport::virtualIommu).filter(payload -> payload.type() == argument.type().value()).isEmpty();
    }

    @Override
    public boolean noParent() {
        return !memory().has(TableFeature.NEST_PARENT);
    }

    private PageTable memory() {
        return call.objects().require(argument.hwptId().value(), PageTable.class);
    }

    @Override
    public Outcome perform() {
        if (call.outOfMemory()) {
            return Outcome.refused(ViommuAlloc.Causes.NO_MEMORY);
        }
        return support.map(known -> argument.dataLen() == 0 ? make(known, () -> {}) : exchange(known)).orElseThrow();
    }

    private Outcome exchange(GuestSupport known) {
        Payload payload = known.virtualIommu();
        if (!payload.takes(argument.dataLen())) {
            return Outcome.refused(ViommuAlloc.Causes.BAD_DATA);
        }
        Optional<MemorySegment> data = new PayloadReader(call.memory()).read(payload, argument.dataUptr(), argument.dataLen());
        return data.isPresent() ? exchange(known, data.get()) : Outcome.refused(ViommuAlloc.Causes.BAD_POINTER);
    }

    private Outcome exchange(GuestSupport known, MemorySegment data) {
        long offset = offers.offer(known.mapped());
        known.answer(data, offset);
        if (!write(data.asSlice(0, argument.dataLen()))) {
            offers.withdraw(offset);
            return Outcome.refused(ViommuAlloc.Causes.BAD_POINTER);
        }
        return make(known, () -> offers.withdraw(offset));
    }

    private boolean write(MemorySegment answer) {
        return call.memory().write(argument.dataUptr(), answer) == answer.byteSize();
    }

    private Outcome make(GuestSupport known, Runnable withdraw) {
        VirtualIommu viommu = new VirtualIommu(endpoint.iommu(), known, memory(), withdraw);
        return Outcome.made(viommu, viommu::destroyed);
    }
}
