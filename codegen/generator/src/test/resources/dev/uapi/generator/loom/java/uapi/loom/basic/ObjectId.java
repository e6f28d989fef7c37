// Generated from the description loom. To change this, change the description.
package uapi.loom.basic;

/// The id of an object of whatever kind. It means something only in the open file that gave it.
public sealed interface ObjectId permits FrameId, SpoolId, ClothId {
    /// The number that the kernel knows the object by.
    long value();
}
