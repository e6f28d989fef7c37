package dev.uapi.iommufd;

import java.util.List;

/// Memory that devices reach: a range of IOVAs of an address space. Closing it unmaps it.
///
/// While it is mapped, the address space keeps the memory behind it reachable, whether or not the program still holds this
/// object: memory of an automatic arena is not freed under a device. An arena that the program closes itself has to outlive the
/// mapping.
public final class Mapping implements AutoCloseable {
    private final Ioas ioas;
    private final long iova;
    private final long length;
    private final List<Object> memory;

    /// @param memory what has to stay reachable
    Mapping(Ioas ioas, long iova, long length, List<Object> memory) {
        this.ioas = ioas;
        this.iova = iova;
        this.length = length;
        this.memory = memory;
    }

    /// The address space that it is in.
    public Ioas ioas() {
        return ioas;
    }

    /// Where it begins, as the device sees it; unsigned.
    public long iova() {
        return iova;
    }

    /// How long it is, in bytes.
    public long length() {
        return length;
    }

    /// Whether it is still mapped, as far as this program's address space object knows.
    public boolean isMapped() {
        return ioas.holds(this);
    }

    /// Unmaps it. Does nothing if it is unmapped already.
    ///
    /// @throws dev.uapi.runtime.UapiException if it cannot be unmapped now (`EBUSY`); it stays mapped then
    @Override
    public void close() {
        ioas.unmap(this);
    }

    List<Object> memory() {
        return memory;
    }

    /// `0x2000 bytes at IOVA 0x1000`
    @Override
    public String toString() {
        return "0x" + Long.toHexString(length) + " bytes at IOVA 0x" + Long.toHexString(iova);
    }
}
