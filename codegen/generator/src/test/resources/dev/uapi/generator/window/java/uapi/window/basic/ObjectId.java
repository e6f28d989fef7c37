// Generated from the description window. To change this, change the description.
package uapi.window.basic;

/// The id of an object of whatever kind. It means something only in the open file that gave it.
public sealed interface ObjectId permits PaneId {
    /// The number that the kernel knows the object by.
    long value();
}
