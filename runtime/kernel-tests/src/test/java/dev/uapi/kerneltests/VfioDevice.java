package dev.uapi.kerneltests;

import static dev.uapi.kerneltests.Iommu.succeeds;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.runtime.OpenFile;
import dev.uapi.simulator.Catalogs;
import dev.uapi.simulator.Machine;
import dev.uapi.simulator.hardware.EduDevice;
import dev.uapi.simulator.hardware.VtdIommu;
import dev.uapi.vfio.basic.DeviceAttachIommufdPt;
import dev.uapi.vfio.basic.DeviceBindIommufd;
import dev.uapi.vfio.basic.DeviceDetachIommufdPt;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// A device of the machine behind an IOMMU, and the `/dev/iommu` that it is to be bound to. There is one in the emulated machine, and
/// its twin in a simulated one.
public final class VfioDevice implements AutoCloseable {
    private static final Path PATH = Path.of("/dev/vfio/devices/vfio0");

    private final Iommu iommu;
    private final Device device;

    private VfioDevice(Device iommu, Device device) {
        this.iommu = new Iommu(Recording.around(iommu));
        this.device = Recording.around(device, Catalogs.DEVICE);
    }

    private static VfioDevice open() {
        return Subject.onKernel()
                ? new VfioDevice(KernelDevice.open(Iommufd.PATH), KernelDevice.open(PATH))
                : simulated(new Machine(Subject.kernel()));
    }

    private static VfioDevice simulated(Machine machine) {
        return new VfioDevice(machine.openIommu(), machine.open(machine.plug(new EduDevice(), new VtdIommu())));
    }

    public Iommu iommu() {
        return iommu;
    }

    /// The open file of the device.
    public Device device() {
        return device;
    }

    /// The same, for its registers.
    public OpenFile registers() {
        return device.file();
    }

    /// What the device is asked to be bound by.
    public DeviceBindIommufd binding() {
        return DeviceBindIommufd.allocate(iommu.arena()).iommufd(iommu.device().fd());
    }

    public DeviceId bind() {
        DeviceBindIommufd argument = binding();
        succeeds(argument.tryCall(device));
        return argument.outDevid();
    }

    public DeviceAttachIommufdPt attachment(long table) {
        return DeviceAttachIommufdPt.allocate(iommu.arena()).ptId(table);
    }

    /// Attaches the device.
    ///
    /// @return the page table that it is attached to
    public long attach(IoasId ioas) {
        DeviceAttachIommufdPt argument = attachment(ioas.value());
        succeeds(argument.tryCall(device));
        return argument.ptId();
    }

    public void detach() {
        succeeds(DeviceDetachIommufdPt.allocate(iommu.arena()).tryCall(device));
    }

    @Override
    public void close() {
        device.close();
        iommu.close();
    }

    /// Gives the device to each scenario, not yet bound. Without one the scenario does not run.
    public static final class Present implements ExecutionCondition, ParameterResolver {
        private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Present.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext scenario) {
            return !Subject.onKernel() || Files.exists(PATH)
                    ? ConditionEvaluationResult.enabled(PATH + " is there")
                    : ConditionEvaluationResult.disabled(PATH + " is not there");
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext scenario) {
            return parameter.getParameter().getType() == VfioDevice.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext scenario) {
            VfioDevice device = open();
            scenario.getStore(NAMESPACE).put(scenario.getUniqueId(), device);
            return device;
        }
    }
}
