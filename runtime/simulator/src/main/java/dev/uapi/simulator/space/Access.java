package dev.uapi.simulator.space;

/// What a device may do with a mapping. A container's mapping may allow neither.
public record Access(boolean readable, boolean writable) {
    /// Reading and writing.
    public static final Access BOTH = new Access(true, true);

    /// Whether this allows all that the other one does.
    public boolean covers(Access wanted) {
        return (readable || !wanted.readable) && (writable || !wanted.writable);
    }
}
