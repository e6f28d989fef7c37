package dev.uapi.runtime;

import java.lang.foreign.MemorySegment;

/// A device that hands everything on to another one: for those that do something about some of it.
public abstract class ForwardingDevice implements Device {
    private final Device device;

    /// @param device answers; closing this closes it
    protected ForwardingDevice(Device device) {
        this.device = device;
    }

    @Override
    public long ioctl(long command, MemorySegment argument) {
        return device.ioctl(command, argument);
    }

    @Override
    public long ioctl(long command, long value) {
        return device.ioctl(command, value);
    }

    @Override
    public int fd() {
        return device.fd();
    }

    @Override
    public OpenFile file() {
        return device.file();
    }

    @Override
    public OpenFile opened(int fd) {
        return device.opened(fd);
    }

    @Override
    public void close() {
        device.close();
    }
}
