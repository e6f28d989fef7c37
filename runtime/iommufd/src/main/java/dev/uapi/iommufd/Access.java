package dev.uapi.iommufd;

import dev.uapi.iommufd.basic.IoasMapFlags;

/// What a device may do with mapped memory.
public enum Access {
    /// Read it only.
    READ(IoasMapFlags.READABLE),
    /// Write it only. Not every device can: some read in order to write.
    WRITE(IoasMapFlags.WRITEABLE),
    /// Read and write it.
    READ_WRITE(IoasMapFlags.READABLE.with(IoasMapFlags.WRITEABLE));

    private final long flags;

    Access(IoasMapFlags flags) {
        this.flags = flags.value();
    }

    /// The flags of a mapping that the kernel finds a place for.
    IoasMapFlags placed() {
        return new IoasMapFlags(flags);
    }

    /// The flags of a mapping at a given place.
    IoasMapFlags fixed() {
        return placed().with(IoasMapFlags.FIXED_IOVA);
    }

    boolean writes() {
        return this != READ;
    }
}
