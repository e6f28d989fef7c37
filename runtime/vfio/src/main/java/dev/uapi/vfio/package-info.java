/// VFIO: whole devices in the hands of a program.
///
/// Everything in the packages below is generated from the description. A device's file is a
/// [KernelDevice][dev.uapi.runtime.KernelDevice]: commands are called on it, and its [file][dev.uapi.runtime.KernelDevice#file()]
/// reads, writes and maps the device's registers. What a device is attached to is iommufd's, and so are the ids.
///
/// ```java
/// KernelDevice iommu = KernelDevice.open(Iommufd.PATH);
/// KernelDevice device = KernelDevice.open(Path.of("/dev/vfio/devices/vfio0"));
/// DeviceBindIommufd.allocate(arena).iommufd(iommu.fd()).call(device);
///
/// Ioas ioas = Iommufd.over(iommu).allocateIoas();
/// DeviceAttachIommufdPt.allocate(arena).ptId(ioas.id()).call(device);
///
/// DeviceGetRegionInfo registers = DeviceGetRegionInfo.allocate(arena).index(PciRegionIndex.BAR0_REGION_INDEX.value());
/// registers.call(device);
/// MemorySegment bar = device.file().map(registers.offset(), registers.size(), arena);
/// ```
@NullMarked
package dev.uapi.vfio;

import org.jspecify.annotations.NullMarked;
