// Generated from the description loom. To change this, change the description.
package uapi.loom.basic;

/// A frame with threads.
///
/// The id of `FRAME`.
public record FrameId(long value) implements ObjectId {
    @Override
    public String kind() {
        return "FRAME";
    }

    @Override
    public String toString() {
        return "FRAME " + value;
    }
}
