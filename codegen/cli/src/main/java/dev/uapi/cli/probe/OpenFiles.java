package dev.uapi.cli.probe;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.UapiException;
import dev.uapi.runtime.probe.InHand;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.simulator.Simulator;
import dev.uapi.vfio.basic.DeviceBindIommufd;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The files that are asked: the device itself, and perhaps a VFIO device that is bound to it.
///
/// @param vfio   asked what the device itself does not answer
/// @param inHand what questions may need
record OpenFiles(Device device, Optional<Device> vfio, List<InHand> inHand) implements AutoCloseable {
    OpenFiles {
        inHand = List.copyOf(inHand);
    }

    /// A simulated `/dev/iommu` of that release.
    static OpenFiles simulated(Release release) {
        return new OpenFiles(Simulator.open(Kernel.DEFAULT.withRelease(release)), Optional.empty(), List.of());
    }

    /// @throws CannotAskException if one of them cannot be opened, or not be bound
    static OpenFiles open(Path path, Optional<Path> vfio) throws CannotAskException {
        KernelDevice device = opened(path);
        try {
            return vfio.isPresent() ? bound(device, opened(vfio.get())) : new OpenFiles(device, Optional.empty(), List.of());
        } catch (CannotAskException failure) {
            device.close();
            throw failure;
        }
    }

    private static KernelDevice opened(Path path) throws CannotAskException {
        try {
            return KernelDevice.open(path);
        } catch (DeviceUnavailableException unavailable) {
            throw new CannotAskException(unavailable);
        }
    }

    private static OpenFiles bound(KernelDevice iommu, KernelDevice vfio) throws CannotAskException {
        try (Arena arena = Arena.ofConfined()) {
            DeviceBindIommufd argument = DeviceBindIommufd.allocate(arena).iommufd(iommu.fd());
            argument.call(vfio);
            long id = argument.outDevid().value();
            return new OpenFiles(iommu, Optional.of(vfio), List.of(InHand.object("DEVICE", id)));
        } catch (UapiException failure) {
            vfio.close();
            throw new CannotAskException(failure);
        }
    }

    /// First what is bound, then what it is bound to.
    @Override
    public void close() {
        vfio.ifPresent(Device::close);
        device.close();
    }
}
