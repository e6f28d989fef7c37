package dev.uapi.runtime.trace;

/// Wants to know about calls.
@FunctionalInterface
public interface CallListener {
    /// A call was answered. The thread that called waits for this to return.
    void answered(CompletedCall call);
}
