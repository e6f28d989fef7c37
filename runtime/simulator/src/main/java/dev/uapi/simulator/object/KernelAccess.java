package dev.uapi.simulator.object;

/// What a user inside the kernel has of an address space: an object with an id that no command tells. Its driver holds it.
public final class KernelAccess implements FileObject {
    /// What the description calls it.
    public static final String KIND = "ACCESS";

    /// One that somebody is about to use.
    public KernelAccess() {}

    @Override
    public boolean isHeld() {
        return true;
    }

    @Override
    public void destroyed() {}
}
