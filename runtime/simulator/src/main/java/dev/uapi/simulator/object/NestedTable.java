package dev.uapi.simulator.object;

import dev.uapi.simulator.hardware.Endpoint;
import dev.uapi.simulator.hardware.GuestTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A page table that a guest fills, on top of one that the kernel fills.
public final class NestedTable extends HardwareTable {
    /// What the description calls it.
    public static final String KIND = "HWPT_NESTED";

    private final PageTable parent;
    private final Optional<VirtualIommu> viommu;
    private final GuestTable remembered;
    private final boolean pasids;
    private final Map<BoundDevice, Long> numbers = new HashMap<>();

    /// @param parent     the table under it
    /// @param viommu     that it was made from; empty if it was made from the parent itself
    /// @param remembered what the IOMMU remembers of it
    /// @param pasids     whether it can be attached to a PASID
    public NestedTable(PageTable parent, Optional<VirtualIommu> viommu, GuestTable remembered, boolean pasids) {
        this.parent = parent;
        this.viommu = viommu;
        this.remembered = remembered;
        this.pasids = pasids;
        viommu.ifPresentOrElse(VirtualIommu::hold, parent::hold);
    }

    public GuestTable remembered() {
        return remembered;
    }

    /// The virtual IOMMU that it was made from.
    public Optional<VirtualIommu> viommu() {
        return viommu;
    }

    /// The number by which the guest knew the device when it was attached.
    public OptionalLong numberOf(BoundDevice device) {
        Long number = numbers.get(device);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    @Override
    public PageTable filled() {
        return parent;
    }

    @Override
    public boolean fits(Endpoint device) {
        return parent.fits(device);
    }

    @Override
    public boolean takesPasids() {
        return pasids;
    }

    @Override
    Optional<Refusal> misfit(BoundDevice device) {
        boolean unknown = viommu.filter(guest -> guest.numberOf(device).isEmpty()).isPresent();
        return unknown ? Optional.of(Refusal.UNKNOWN_TO_GUEST) : super.misfit(device);
    }

    @Override
    void entered(BoundDevice device) {
        viommu.map(guest -> guest.numberOf(device)).ifPresent(number -> number.ifPresent(known -> numbers.put(device, known)));
    }

    @Override
    void left(BoundDevice device, int pasid) {
        numbers.remove(device);
        super.left(device, pasid);
    }

    @Override
    public void destroyed() {
        viommu.ifPresentOrElse(VirtualIommu::letGo, parent::letGo);
        super.destroyed();
    }
}
