package dev.uapi.simulator.hardware;

/// What the driver of an IOMMU tells of it.
public final class HardwareInfo {
    /// Nothing is told.
    public static final HardwareInfo NONE = new HardwareInfo(0, new byte[0]);

    private final int type;
    private final byte[] bytes;

    /// @param type  which structure it is, as the kernel numbers them; 0: none
    /// @param bytes of the structure
    public HardwareInfo(int type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes.clone();
    }

    /// Which structure it is, as the kernel numbers them; 0: none.
    public int type() {
        return type;
    }

    /// The bytes of the structure.
    public byte[] bytes() {
        return bytes.clone();
    }
}
