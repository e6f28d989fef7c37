package dev.uapi.junit;

import dev.uapi.runtime.Release;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.simulator.space.Range;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/// What an annotation asks for, understood.
///
/// @param wish     the annotation
/// @param kernel   to play
/// @param reserved what no address space can map
/// @param onKernel whether the real device is wanted instead
record Setup(Iommufd wish, Kernel kernel, List<Range> reserved, boolean onKernel) {
    private static final String PARAMETER = "dev.uapi.junit.backing";
    private static final Iommufd DEFAULTS = Defaults.class.getAnnotation(Iommufd.class);

    /// What counts for a test: what its method says, or else its class.
    static Setup of(ExtensionContext context) {
        Optional<Iommufd> ofElement = AnnotationSupport.findAnnotation(context.getElement(), Iommufd.class);
        return of(ofElement.or(() -> ofClass(context)).orElse(DEFAULTS), context);
    }

    /// @throws ExtensionConfigurationException if there can be no such thing: it says why
    static Setup of(Iommufd wish, ExtensionContext context) {
        try {
            List<Range> reserved = Stream.of(wish.reserved()).map(range -> new Range(range.first(), range.last())).toList();
            return new Setup(wish, kernel(wish), reserved, onKernel(wish.device(), context));
        } catch (IllegalArgumentException impossible) {
            throw new ExtensionConfigurationException("@Iommufd: " + impossible.getMessage(), impossible);
        }
    }

    private static Optional<Iommufd> ofClass(ExtensionContext context) {
        return context.getTestClass()
                .flatMap(type -> AnnotationSupport.findAnnotation(type, Iommufd.class, context.getEnclosingTestClasses()));
    }

    private static Kernel kernel(Iommufd wish) {
        Kernel kernel = Kernel.DEFAULT.withPageSize(wish.pageSize()).withTransparentHugePages(wish.transparentHugePages());
        Set<String> capabilities = new TreeSet<>(Kernel.ALL_CAPABILITIES);
        for (String capability : wish.without()) {
            if (!capabilities.remove(capability)) {
                throw new IllegalArgumentException("no capability is called " + capability + ", or it is taken away twice");
            }
        }
        return (wish.release().isEmpty() ? kernel : kernel.withRelease(Release.parse(wish.release()))).withCapabilities(capabilities);
    }

    private static boolean onKernel(Backing backing, ExtensionContext context) {
        return switch (backing) {
            case KERNEL -> true;
            case SIMULATOR -> false;
            case CONFIGURED -> onKernel(context.getConfigurationParameter(PARAMETER).orElse("simulator"));
        };
    }

    private static boolean onKernel(String configured) {
        return switch (configured.toLowerCase(Locale.ROOT)) {
            case "kernel" -> true;
            case "simulator" -> false;
            default -> throw new IllegalArgumentException(PARAMETER + " is kernel or simulator, not " + configured);
        };
    }

    /// Why the kernel that runs is not what the test asks for; empty if it is.
    Optional<String> differenceTo(Kernel running) {
        List<String> differences = Stream.of(
                        difference(!wish.release().isEmpty() && !isOf(running.release()), "it is Linux " + running.release()),
                        difference(kernel.pageSize() != running.pageSize(), "its pages have " + running.pageSize() + " bytes"),
                        difference(
                                !kernel.transparentHugePages() && running.transparentHugePages(), "it has transparent huge pages"),
                        difference(
                                Arrays.stream(wish.without()).anyMatch(running.capabilities()::contains), "this program may do too much"),
                        difference(!reserved.isEmpty(), "no device reserves what the test wants reserved"))
                .flatMap(Optional::stream)
                .toList();
        return differences.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", differences));
    }

    private boolean isOf(Release running) {
        Release wanted = kernel.release();
        return wanted.major() == running.major() && wanted.minor() == running.minor() && wanted.patch() <= running.patch();
    }

    private static Optional<String> difference(boolean differs, String how) {
        return differs ? Optional.of(how) : Optional.empty();
    }

    /// Carries what an annotation says that says nothing.
    @Iommufd
    private static final class Defaults {}
}
