package dev.uapi.runtime.simulation;

/// The memory of the kernel that is played, which a test may have run out.
///
/// A simulation has as much as the program that runs it; a kernel answers `ENOMEM` when there is no more. Behaviours ask at the places
/// where a kernel allocates, through [Call#outOfMemory()].
@FunctionalInterface
public interface KernelMemory {
    /// There is always enough.
    KernelMemory ENOUGH = _ -> false;

    /// Asked at each allocation, in turn: the lock of the open file is held.
    ///
    /// @param command that allocates, as the whole command word
    /// @return whether this allocation fails
    boolean isExhausted(long command);
}
