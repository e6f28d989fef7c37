// Generated from the description loom. To change this, change the description.
package uapi.loom.basic;

/// A spool.
///
/// The id of `SPOOL`.
public record SpoolId(long value) implements ObjectId {
    @Override
    public String kind() {
        return "SPOOL";
    }

    @Override
    public String toString() {
        return "SPOOL " + value;
    }
}
