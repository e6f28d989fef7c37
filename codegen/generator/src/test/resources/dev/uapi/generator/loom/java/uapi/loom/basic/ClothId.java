// Generated from the description loom. To change this, change the description.
package uapi.loom.basic;

/// A cloth.
///
/// The id of `CLOTH`.
public record ClothId(long value) implements ObjectId {
    @Override
    public String kind() {
        return "CLOTH";
    }

    @Override
    public String toString() {
        return "CLOTH " + value;
    }
}
