package dev.uapi.simulator;

import dev.uapi.iommufd.extended.HwptAlloc;
import dev.uapi.iommufd.extended.HwptAllocFlags;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.simulator.hardware.Endpoint;
import dev.uapi.simulator.hardware.GuestSupport;
import dev.uapi.simulator.hardware.Payload;
import dev.uapi.simulator.object.NestedTable;
import dev.uapi.simulator.object.PageTable;
import dev.uapi.simulator.object.VirtualIommu;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// What a table of a guest is made from, and how it is described.
final class NestedBase {
    private final HwptAlloc argument;
    private final Object base;
    private final Endpoint endpoint;
    private final Optional<GuestSupport> guests;
    private final Optional<MemorySegment> data;

    /// @param base     a page table or a virtual IOMMU, or anything else, of which no such table is made
    /// @param endpoint the device
    NestedBase(Call call, HwptAlloc argument, Object base, Endpoint endpoint) {
        this.argument = argument;
        this.base = base;
        this.endpoint = endpoint;
        this.guests = endpoint.iommu().guests();
        this.data = payload().flatMap(payload -> read(call, payload));
    }

    boolean isOfOtherIommu() {
        return base instanceof VirtualIommu viommu && !viommu.iommu().equals(endpoint.iommu());
    }

    boolean isInFormat() {
        return payload().filter(payload -> payload.type() == argument.dataType().value()).isPresent();
    }

    boolean hasLength() {
        return payload().filter(payload -> payload.takes(argument.dataLen())).isPresent();
    }

    /// The description; empty if it cannot be read. It is read once: who changes it meanwhile changes nothing.
    Optional<MemorySegment> data() {
        return data;
    }

    private Optional<MemorySegment> read(Call call, Payload payload) {
        return new PayloadReader(call.memory()).read(payload, argument.dataUptr(), argument.dataLen());
    }

    private Optional<Payload> payload() {
        return guests.map(GuestSupport::table);
    }

    /// The table, once nothing is wrong with what it is made from.
    NestedTable table() {
        boolean pasids = argument.flags().has(HwptAllocFlags.ALLOC_PASID);
        Optional<VirtualIommu> viommu = Optional.of(base).filter(VirtualIommu.class::isInstance).map(VirtualIommu.class::cast);
        PageTable parent = viommu.map(VirtualIommu::memory).orElseGet(() -> (PageTable) base);
        return new NestedTable(parent, viommu, guests.orElseThrow().table(data.orElseThrow()), pasids);
    }
}
