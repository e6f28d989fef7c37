package dev.uapi.kerneltests;

import static dev.uapi.kerneltests.Iommu.succeeds;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.runtime.probe.InHand;
import dev.uapi.simulator.Simulator;
import dev.uapi.simulator.test.basic.TestDeviceFlags;
import dev.uapi.vfio.basic.DeviceAttachIommufdPt;
import dev.uapi.vfio.basic.DeviceBindIommufd;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An open `/dev/iommu` to put questions to, with all that a question may need: a bound and attached device if there is one, its
/// address space with a page mapped in it, and one that is empty.
public final class Bench implements AutoCloseable {
    /// Where the page is mapped.
    static final long MAPPED = 0x40000000;

    static final long PAGE = 4096;
    private static final Path VFIO = Path.of("/dev/vfio/devices/vfio0");

    private final Iommu iommu;
    private final Optional<KernelDevice> vfio;
    private final Optional<MockDevice> mock;
    private final List<InHand> inHand = new ArrayList<>();
    private final IoasId space;
    private final IoasId empty;

    private Bench(Device opened, Optional<KernelDevice> vfio, TestDeviceFlags mockFlags) {
        this.iommu = new Iommu(opened);
        this.vfio = vfio;
        this.space = iommu.allocate();
        this.empty = iommu.allocate();
        this.mock = MockDevice.isThere(opened)
                ? Optional.of(MockDevice.attachedTo(space.value(), opened, mockFlags))
                : Optional.empty();
        mock.ifPresent(device -> inHand.add(device.id()));
        succeeds(iommu.mapAt(space, MAPPED, PAGE).userVa(iommu.arena().allocate(PAGE, PAGE).address()).tryCall(opened));
    }

    /// What the system property asks for, with its devices.
    public static Bench open() {
        return open(TestDeviceFlags.NONE);
    }

    /// @param mockFlags what a mock device is to have, or lack
    static Bench open(TestDeviceFlags mockFlags) {
        return Subject.onKernel()
                ? onKernel(KernelDevice.open(Iommufd.PATH), mockFlags)
                : new Bench(Simulator.open(Subject.kernel()), Optional.empty(), TestDeviceFlags.NONE);
    }

    private static Bench onKernel(KernelDevice opened, TestDeviceFlags mockFlags) {
        if (!Files.exists(VFIO)) {
            return new Bench(opened, Optional.empty(), mockFlags);
        }
        KernelDevice file = KernelDevice.open(VFIO);
        Bench bench = new Bench(opened, Optional.of(file), TestDeviceFlags.NONE);
        bench.bind(file, opened.fd());
        return bench;
    }

    private void bind(KernelDevice file, int opened) {
        try (Arena arena = Arena.ofConfined()) {
            DeviceBindIommufd binding = DeviceBindIommufd.allocate(arena).iommufd(opened);
            succeeds(binding.tryCall(file));
            inHand.add(binding.outDevid());
            succeeds(DeviceAttachIommufdPt.allocate(arena).ptId(space).tryCall(file));
        }
    }

    public Iommu iommu() {
        return iommu;
    }

    /// The file of the device; empty if there is none.
    public Optional<KernelDevice> vfio() {
        return vfio;
    }

    public InHand[] inHand() {
        return inHand.toArray(InHand[]::new);
    }

    IoasId space() {
        return space;
    }

    IoasId empty() {
        return empty;
    }

    @Override
    public void close() {
        vfio.ifPresent(KernelDevice::close);
        iommu.close();
    }
}
