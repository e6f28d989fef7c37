package dev.uapi.runtime.simulation;

import dev.uapi.runtime.Release;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// The kernel that a simulated device plays, and who calls it.
///
/// @param pageSize             in bytes, a power of two
/// @param transparentHugePages whether it is built with them
/// @param capabilities         what the caller may do, by the kernel's names: `CAP_SYS_RESOURCE`; [#ALL_CAPABILITIES] for root
public record Kernel(Release release, long pageSize, boolean transparentHugePages, Set<String> capabilities) {
    /// Those that Linux 7.3 has.
    public static final Set<String> ALL_CAPABILITIES = Capabilities.all();

    /// Linux 7.3 with pages of 4096 bytes and transparent huge pages, called by root.
    public static final Kernel DEFAULT = new Kernel(new Release(7, 3, 0), 4096, true, ALL_CAPABILITIES);

    /// Refuses page sizes that no machine has.
    public Kernel {
        if (pageSize <= 0 || Long.bitCount(pageSize) != 1) {
            throw new IllegalArgumentException("the size of a page is a power of two: " + pageSize);
        }
        capabilities = Collections.unmodifiableSet(new TreeSet<>(capabilities));
    }

    /// The kernel that this program runs on, and what this program may do.
    ///
    /// @throws java.io.UncheckedIOException if the kernel does not say, for want of `/proc`
    public static Kernel running() {
        return RunningKernel.look();
    }

    /// The same kernel, of another release.
    public Kernel withRelease(Release release) {
        return new Kernel(release, pageSize, transparentHugePages, capabilities);
    }

    /// The same kernel, with pages of this many bytes.
    public Kernel withPageSize(long pageSize) {
        return new Kernel(release, pageSize, transparentHugePages, capabilities);
    }

    /// The same kernel, built with transparent huge pages or without.
    public Kernel withTransparentHugePages(boolean transparentHugePages) {
        return new Kernel(release, pageSize, transparentHugePages, capabilities);
    }

    /// The same kernel, with another caller.
    public Kernel withCapabilities(Set<String> capabilities) {
        return new Kernel(release, pageSize, transparentHugePages, capabilities);
    }

    /// Whether the caller lacks this capability.
    public boolean lacks(String capability) {
        return !capabilities.contains(capability);
    }
}
