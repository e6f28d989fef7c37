// Generated from the description window. To change this, change the description.
package uapi.window.basic;

/// A part of the screen.
///
/// The id of `PANE`.
public record PaneId(long value) implements ObjectId {
    @Override
    public String kind() {
        return "PANE";
    }

    @Override
    public String toString() {
        return "PANE " + value;
    }
}
