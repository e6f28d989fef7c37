// Generated from the description loom. To change this, change the description.
package uapi.loom.basic;

/// What is known of the loom besides.
///
/// One of the members of `enum loom_notes`; since 1.5.
public record Notes(long value) {
    /// Who made it.
    ///
    /// `LOOM_NOTE_MAKER`; goes with `struct loom_note_maker`.
    public static final Notes MAKER = new Notes(1);

    /// Its sizes.
    ///
    /// `LOOM_NOTE_SIZES`; goes with `struct loom_note_sizes`.
    public static final Notes SIZES = new Notes(2);

    /// Whether the number has no name here: a newer kernel may know it.
    public boolean isUnknown() {
        return value != 1 && value != 2;
    }

    /// The name in C, or the number if it has none.
    @Override
    public String toString() {
        if (value == 1) {
            return "LOOM_NOTE_MAKER";
        }
        if (value == 2) {
            return "LOOM_NOTE_SIZES";
        }
        return Long.toUnsignedString(value);
    }
}
