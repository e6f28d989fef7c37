package dev.uapi.examples.quickstart;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.basic.IommuCommands;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.runtime.trace.TraceRecorder;
import dev.uapi.runtime.trace.TraceWriter;
import dev.uapi.simulator.Simulator;

/// What the quickstart runs on.
///
/// @param kernel       the kernel behind it, real or played
/// @param introduction says what it is, and why
record Subject(Device device, Kernel kernel, String introduction) {
    /// The kernel's device if it can be opened, else a simulation of it.
    ///
    /// @param simulator do not even try to open it
    static Subject open(boolean simulator) {
        if (simulator) {
            return simulated("as asked for");
        }
        try {
            Device device = KernelDevice.open(Iommufd.PATH);
            Kernel kernel = Kernel.running();
            return new Subject(device, kernel, "On the kernel: " + Iommufd.PATH + " of Linux " + kernel.release() + ".");
        } catch (DeviceUnavailableException unavailable) {
            return simulated(String.valueOf(unavailable.getMessage()));
        }
    }

    private static Subject simulated(String why) {
        Kernel kernel = Kernel.DEFAULT;
        return new Subject(Simulator.open(kernel), kernel, "On the simulator, playing Linux " + kernel.release() + ": " + why + ".");
    }

    Subject recordedIn(TraceWriter trace) {
        return new Subject(new TraceRecorder(device, IommuCommands.CATALOG, Opening.on(kernel), trace), kernel, introduction);
    }
}
