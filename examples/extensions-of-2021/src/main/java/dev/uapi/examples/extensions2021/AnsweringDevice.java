package dev.uapi.examples.extensions2021;

import dev.uapi.iommu2021.basic.CheckExtension;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.runtime.Device;
import java.lang.foreign.MemorySegment;

/// Today's device for programs that ask as in 2021: each flag is answered by the attempt that it stands for now. All other calls go on
/// to the device.
final class AnsweringDevice implements Device {
    private final Iommufd iommu;

    AnsweringDevice(Iommufd iommu) {
        this.iommu = iommu;
    }

    @Override
    public long ioctl(long command, long value) {
        return command == CheckExtension.COMMAND ? answer(value) : iommu.device().ioctl(command, value);
    }

    /// As it was to be: 1 if it is there, 0 if not, and 0 for numbers that mean nothing.
    private long answer(long number) {
        boolean there = NameOf2021.ALL.stream()
                .filter(name -> name.number().filter(asked -> asked.value() == number).isPresent())
                .anyMatch(name -> name.today().filter(iommu::supports).isPresent());
        return there ? 1 : 0;
    }

    @Override
    public long ioctl(long command, MemorySegment argument) {
        return iommu.device().ioctl(command, argument);
    }

    @Override
    public void close() {
        iommu.close();
    }
}
