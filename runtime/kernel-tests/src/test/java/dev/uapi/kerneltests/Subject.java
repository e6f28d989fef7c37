package dev.uapi.kerneltests;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.simulator.Simulator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives every scenario an open file of its own: of the simulator, or with `-Duapi.subject=kernel` of the running kernel.
public final class Subject implements ParameterResolver {
    /// The system property that chooses between `simulator` and `kernel`.
    public static final String PROPERTY = "uapi.subject";

    /// The tag of scenarios about what the simulator does not simulate.
    public static final String KERNEL_ONLY = "kernel";

    /// What the scenarios are written for: the simulator plays the kernel that they are held against.
    static final Kernel KERNEL = Kernel.DEFAULT.withTransparentHugePages(false);

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Subject.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext scenario) {
        return parameter.getParameter().getType() == Iommu.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext scenario) {
        Iommu iommu = new Iommu(Recording.around(open()));
        scenario.getStore(NAMESPACE).put(scenario.getUniqueId() + parameter.getIndex(), iommu);
        return iommu;
    }

    /// Opens what the system property asks for.
    static Device open() {
        return switch (System.getProperty(PROPERTY, "simulator")) {
            case "simulator" -> Simulator.open(KERNEL);
            case "kernel" -> KernelDevice.open(Iommufd.PATH);
            default -> throw new IllegalArgumentException(PROPERTY + " is simulator or kernel");
        };
    }
}
