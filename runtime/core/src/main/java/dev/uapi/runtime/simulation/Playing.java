package dev.uapi.runtime.simulation;

/// Something that plays a kernel, other than the one that this program runs on.
public interface Playing {
    /// The kernel that is played.
    Kernel kernel();
}
