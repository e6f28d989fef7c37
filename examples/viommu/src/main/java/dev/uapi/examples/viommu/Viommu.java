package dev.uapi.examples.viommu;

import dev.uapi.iommufd.Access;
import dev.uapi.iommufd.DmaBuffer;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.Iova;
import dev.uapi.iommufd.extended.Extension;
import dev.uapi.iommufd.extended.HwptAllocFlags;
import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.UapiException;
import dev.uapi.vfio.VfioDevice;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// What a program that runs virtual machines does to give one of them a device: it asks what the hardware has, uses what is there,
/// and does without what is not. The basic API is always enough to let the device reach the guest's memory.
public final class Viommu {
    private static final List<Extension> WANTED = List.of(
            Extension.NESTING,
            Extension.USER_PAGE_TABLES,
            Extension.DIRTY_TRACKING,
            Extension.PAGE_FAULTS,
            Extension.PASIDS,
            Extension.VIRTUAL_IOMMUS);

    /// Where the guest believes its memory to be, and how much it has.
    private static final Iova GUEST_MEMORY = new Iova(0x4000_0000);
    private static final long GUEST_SIZE = 4 << 20;

    private final Iommufd iommu;
    private final AssignedDevice device;
    private final PrintStream out;

    private Viommu(Iommufd iommu, AssignedDevice device, PrintStream out) {
        this.iommu = iommu;
        this.device = device;
        this.out = out;
    }

    /// Takes the path of a device: `/dev/vfio/devices/vfio0`. Ends with 2 if it cannot be had, or the kernel refuses what should work.
    public static void main(String[] arguments) {
        Path path = Path.of(arguments.length == 0 ? "/dev/vfio/devices/vfio0" : arguments[0]);
        try (Iommufd iommu = Iommufd.open(); VfioDevice device = VfioDevice.open(path, iommu)) {
            run(iommu, new OfVfio(device), System.out);
        } catch (DeviceUnavailableException | UapiException failure) {
            System.err.println("viommu: " + failure.getMessage());
            System.exit(2);
        }
    }

    static void run(Iommufd iommu, AssignedDevice device, PrintStream out) {
        new Viommu(iommu, device, out).run();
    }

    private void run() {
        out.println("What is there for " + device.id() + "?");
        WANTED.forEach(extension -> out.println("    " + iommu.ask(extension, device.id())));

        try (Ioas guest = iommu.allocateIoas()) {
            try (DmaBuffer memory = guest.allocateAt(GUEST_MEMORY, GUEST_SIZE, Access.READ_WRITE)) {
                out.printf("The guest has %d MiB of memory at %s.%n", memory.memory().byteSize() >> 20, memory.iova());
                HwptAllocFlags flags = flags();
                if (flags.equals(HwptAllocFlags.NONE)) {
                    withTheKernelsTable(guest);
                } else {
                    withATableOfItsOwn(guest, flags);
                }
            }
        }
    }

    /// What the page table is to be good for: as much as there is.
    private HwptAllocFlags flags() {
        HwptAllocFlags flags = HwptAllocFlags.NONE;
        if (iommu.supports(Extension.NESTING, device.id())) {
            flags = flags.with(HwptAllocFlags.ALLOC_NEST_PARENT);
        }
        if (iommu.supports(Extension.DIRTY_TRACKING, device.id())) {
            flags = flags.with(HwptAllocFlags.ALLOC_DIRTY_TRACKING);
        }
        return flags;
    }

    private void withTheKernelsTable(Ioas guest) {
        try (AssignedDevice.Attached _ = device.attach(guest)) {
            out.println("The device is attached to the address space: the kernel makes a plain page table.");
        }
    }

    private void withATableOfItsOwn(Ioas guest, HwptAllocFlags flags) {
        try (PageTable table = PageTable.make(iommu, device.id(), guest.id(), flags);
                AssignedDevice.Attached _ = device.attach(table.id())) {
            use(table, flags);
        }
    }

    private void use(PageTable table, HwptAllocFlags flags) {
        out.println("The device is attached to a page table made with " + flags + ".");
        if (flags.has(HwptAllocFlags.ALLOC_NEST_PARENT)) {
            out.println("Page tables of the guest can be put on top of it.");
        }
        if (flags.has(HwptAllocFlags.ALLOC_DIRTY_TRACKING)) {
            table.trackDirtyPages(true);
            out.println("Pages that the device wrote: " + table.dirtyPages(GUEST_MEMORY, GUEST_SIZE) + ". So the guest could move.");
            table.trackDirtyPages(false);
        }
    }
}
