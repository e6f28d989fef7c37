package dev.uapi.vfio;

import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import java.lang.foreign.MemorySegment;

/// A `/dev/iommu` that agrees to everything, except to destroying anything while a device is attached.
final class FakeIommu implements Device {
    private final FakeDevice device;
    private long next = 7;

    FakeIommu(FakeDevice device) {
        this.device = device;
    }

    @Override
    public long ioctl(long command, MemorySegment argument) {
        if (command == IoasAlloc.COMMAND) {
            IoasAlloc.at(argument).outIoasId(new IoasId(next++));
        }
        boolean attached = !device.closed && device.calls.lastIndexOf("detach") < device.calls.lastIndexOf("attach 7");
        return command == Destroy.COMMAND && attached ? Errno.EBUSY.result() : 0;
    }

    @Override
    public long ioctl(long command, long value) {
        return 0;
    }

    @Override
    public int fd() {
        return 42;
    }

    @Override
    public void close() {}
}
