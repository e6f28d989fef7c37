package dev.uapi.runtime.simulation;

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
    public static final Set<String> ALL_CAPABILITIES = sorted(Set.of(
            "CAP_AUDIT_CONTROL", "CAP_AUDIT_READ", "CAP_AUDIT_WRITE", "CAP_BLOCK_SUSPEND", "CAP_BPF", "CAP_CHECKPOINT_RESTORE",
            "CAP_CHOWN", "CAP_DAC_OVERRIDE", "CAP_DAC_READ_SEARCH", "CAP_FOWNER", "CAP_FSETID", "CAP_IPC_LOCK", "CAP_IPC_OWNER",
            "CAP_KILL", "CAP_LEASE", "CAP_LINUX_IMMUTABLE", "CAP_MAC_ADMIN", "CAP_MAC_OVERRIDE", "CAP_MKNOD", "CAP_NET_ADMIN",
            "CAP_NET_BIND_SERVICE", "CAP_NET_BROADCAST", "CAP_NET_RAW", "CAP_PERFMON", "CAP_SETFCAP", "CAP_SETGID", "CAP_SETPCAP",
            "CAP_SETUID", "CAP_SYSLOG", "CAP_SYS_ADMIN", "CAP_SYS_BOOT", "CAP_SYS_CHROOT", "CAP_SYS_MODULE", "CAP_SYS_NICE",
            "CAP_SYS_PACCT", "CAP_SYS_PTRACE", "CAP_SYS_RAWIO", "CAP_SYS_RESOURCE", "CAP_SYS_TIME", "CAP_SYS_TTY_CONFIG",
            "CAP_WAKE_ALARM"));

    /// Linux 7.3 with pages of 4096 bytes and transparent huge pages, called by root.
    public static final Kernel DEFAULT = new Kernel(new Release(7, 3, 0), 4096, true, ALL_CAPABILITIES);

    /// Refuses page sizes that no machine has.
    public Kernel {
        if (pageSize <= 0 || Long.bitCount(pageSize) != 1) {
            throw new IllegalArgumentException("the size of a page is a power of two: " + pageSize);
        }
        capabilities = sorted(capabilities);
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

    private static Set<String> sorted(Set<String> names) {
        return Collections.unmodifiableSet(new TreeSet<>(names));
    }
}
