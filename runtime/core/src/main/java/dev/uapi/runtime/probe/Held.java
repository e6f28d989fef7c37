package dev.uapi.runtime.probe;

/// Something in hand that no generated class stands for.
record Held(String kind, long value) implements InHand {
    /// `DEVICE 3`
    @Override
    public String toString() {
        return kind + " " + value;
    }
}
