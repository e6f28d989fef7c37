// Generated from the description window. To change this, change the description.
package uapi.window.basic;

/// The number of an extension: something that not every kernel or every machine offers.
public record ExtensionNumber(long value) {
    /// Curtains.
    ///
    /// `WINDOW_EXT_CURTAIN`.
    public static final ExtensionNumber EXT_CURTAIN = new ExtensionNumber(3);

    /// Blinds.
    ///
    /// `WINDOW_EXT_BLIND`.
    public static final ExtensionNumber EXT_BLIND = new ExtensionNumber(4);

    /// Shutters, which nobody made.
    ///
    /// `WINDOW_EXT_SHUTTER`.
    public static final ExtensionNumber EXT_SHUTTER = new ExtensionNumber(5);

    /// Whether the number has no name here: a newer kernel may know it.
    public boolean isUnknown() {
        return value != 3 && value != 4 && value != 5;
    }

    /// The name in C, or the number if it has none.
    @Override
    public String toString() {
        if (value == 3) {
            return "WINDOW_EXT_CURTAIN";
        }
        if (value == 4) {
            return "WINDOW_EXT_BLIND";
        }
        if (value == 5) {
            return "WINDOW_EXT_SHUTTER";
        }
        return Long.toUnsignedString(value);
    }
}
