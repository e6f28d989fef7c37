package dev.uapi.runtime.probe;

/// What takes back a part of what a call that worked has done.
public sealed interface Undo {
    /// Another call.
    record Calling(ProbeCall call) implements Undo {}

    /// Closing a descriptor that came out.
    record Closing(Value.OfResult descriptor) implements Undo {}
}
