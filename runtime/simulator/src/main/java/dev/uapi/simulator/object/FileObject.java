package dev.uapi.simulator.object;

/// An object of an open file that others may hold.
public interface FileObject {
    /// Whether something holds it, so that it cannot be destroyed.
    boolean isHeld();

    /// Lets go of what it holds itself: it is no object any more.
    void destroyed();
}
