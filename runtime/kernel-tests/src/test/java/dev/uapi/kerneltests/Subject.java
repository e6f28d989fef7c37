package dev.uapi.kerneltests;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.runtime.ProcessMemory;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.simulator.Simulator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives every scenario an open file of its own: of the simulator, or with `-Duapi.subject=kernel` of the running kernel.
/// The simulator plays one of the kernels that the scenarios are held against, by default the newest: `-Duapi.release=6.12.117`.
public final class Subject implements ParameterResolver {
    /// The system property that chooses between `simulator` and `kernel`.
    public static final String PROPERTY = "uapi.subject";

    /// The tag of scenarios about what the simulator does not simulate.
    public static final String KERNEL_ONLY = "kernel";

    /// The system property that chooses whom the simulator plays, by release.
    public static final String RELEASE = "uapi.release";

    /// The user-mode kernel. It has no transparent huge pages.
    static final Kernel USER_MODE = Kernel.DEFAULT.withRelease(Release.parse("7.3.4")).withTransparentHugePages(false);

    /// The kernel in the emulated machine.
    static final Kernel EMULATED = Kernel.DEFAULT.withRelease(Release.parse("6.12.117"));

    private static final String TESTS = "IOMMUFD_TEST";

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
        return onKernel() ? KernelDevice.open(Iommufd.PATH) : simulated(opening(kernel()));
    }

    /// The same, of a kernel that hears of page faults of devices, as far as one can choose.
    static Device openWithPageFaults() {
        return onKernel() ? KernelDevice.open(Iommufd.PATH) : simulated(Opening.on(kernel()).withOptions(List.of(TESTS, "IOMMU_IOPF")));
    }

    private static Simulator simulated(Opening opening) {
        return Simulator.open(opening, Descriptors.ofProcess(), new ProcessMemory());
    }

    /// The user-mode kernel is built for its own tests.
    private static Opening opening(Kernel kernel) {
        return Opening.on(kernel).withOptions(kernel.equals(USER_MODE) ? List.of(TESTS) : List.of());
    }

    /// The kernel that runs or is played.
    public static Kernel kernel() {
        return onKernel() ? Kernel.running() : played(System.getProperty(RELEASE, USER_MODE.release().toString()));
    }

    /// Those of the kernels that the scenarios are held against.
    static List<Release> releases() {
        return List.of(USER_MODE.release(), EMULATED.release());
    }

    private static Kernel played(String release) {
        return Stream.of(USER_MODE, EMULATED)
                .filter(kernel -> kernel.release().toString().equals(release))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(RELEASE + " is the release of a kernel that the tests are run on"));
    }

    static boolean onKernel() {
        return switch (System.getProperty(PROPERTY, "simulator")) {
            case "simulator" -> false;
            case "kernel" -> true;
            default -> throw new IllegalArgumentException(PROPERTY + " is simulator or kernel");
        };
    }
}
