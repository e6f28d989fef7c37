package dev.uapi.simulator.hardware;

import java.util.Arrays;

/// What the driver of an IOMMU tells of it.
///
/// @param type  which structure it is, as the kernel numbers them; 0: none
/// @param bytes of the structure
public record HardwareInfo(int type, byte[] bytes) {
    /// Nothing is told.
    public static final HardwareInfo NONE = new HardwareInfo(0, new byte[0]);

    /// Copies the bytes.
    public HardwareInfo {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HardwareInfo(int otherType, byte[] otherBytes) && type == otherType && Arrays.equals(bytes, otherBytes);
    }

    @Override
    public int hashCode() {
        return 31 * type + Arrays.hashCode(bytes);
    }
}
