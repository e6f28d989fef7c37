package dev.uapi.examples.dma;

import dev.uapi.iommufd.Access;
import dev.uapi.iommufd.DmaArena;
import dev.uapi.iommufd.DmaBuffer;
import dev.uapi.iommufd.InUseException;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.Iova;
import dev.uapi.iommufd.IovaRanges;
import dev.uapi.iommufd.Mapping;
import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.UapiException;
import dev.uapi.vfio.Attachment;
import dev.uapi.vfio.PciAddress;
import dev.uapi.vfio.VfioDevice;
import java.io.PrintStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// A device copies memory of this program: it reads what is mapped, writes what is mapped for writing, and is stopped everywhere else.
public final class Dma {
    private static final int PAGE = 4096;
    private static final Iova SOURCE = new Iova(0x100000);
    private static final Iova TARGET = new Iova(0x200000);
    private static final Iova READ_ONLY = new Iova(0x300000);

    /// Where interrupts go on x86: nothing can be mapped there.
    private static final Iova INTERRUPTS = new Iova(0xfee00000L);

    private static final byte[] TEXT = "what is mapped is reached".getBytes(StandardCharsets.US_ASCII);

    private final Iommufd iommu;
    private final PrintStream out;

    private Dma(Iommufd iommu, PrintStream out) {
        this.iommu = iommu;
        this.out = out;
    }

    /// Takes the PCI address of the device, or its file: `0000:00:03.0`, `/dev/vfio/devices/vfio0`. Ends with 2 if it cannot be had, or if
    /// something is refused that should work.
    public static void main(String[] arguments) {
        String which = arguments.length == 0 ? "/dev/vfio/devices/vfio0" : arguments[0];
        try (Iommufd iommu = Iommufd.open(); VfioDevice device = open(which, iommu)) {
            run(iommu, device, System.out);
        } catch (DeviceUnavailableException | UapiException | IllegalArgumentException | UnsupportedOperationException failure) {
            System.err.println("dma: " + failure.getMessage());
            System.exit(2);
        }
    }

    private static VfioDevice open(String which, Iommufd iommu) {
        return which.startsWith("/") ? VfioDevice.open(Path.of(which), iommu) : VfioDevice.open(PciAddress.parse(which), iommu);
    }

    /// @param device bound to the open file, not attached
    static void run(Iommufd iommu, VfioDevice device, PrintStream out) {
        new Dma(iommu, out).run(device);
    }

    private void run(VfioDevice device) {
        out.println("This is " + device + ". Its IOMMU is of the kind " + Hardware.kind(iommu, device.id()) + ".");
        try (Ioas ioas = iommu.allocateIoas(); Attachment _ = device.attach(ioas); CopyEngine engine = CopyEngine.of(device)) {
            String reachable = ioas.ranges().ranges().stream().map(IovaRanges.Range::toString).collect(Collectors.joining(", "));
            out.println("It is attached to " + ioas.id() + ", where it can reach " + reachable + ".");
            out.printf("Its registers answer: 0x%08x for 0x%08x.%n", engine.echo(0x12345678), 0x12345678);

            copy(ioas, engine);
            stop(ioas, engine);
            refuse(ioas);
        }
        try (Ioas next = iommu.allocateIoas()) {
            out.println("All is unmapped, detached and destroyed: the next address space is " + next.id() + " again.");
        }
    }

    private void copy(Ioas ioas, CopyEngine engine) {
        try (DmaBuffer source = ioas.allocateAt(SOURCE, PAGE, Access.READ);
                DmaBuffer target = ioas.allocateAt(TARGET, PAGE, Access.READ_WRITE)) {
            source.memory().asByteBuffer().put(TEXT);
            engine.read(source.iova(), TEXT.length);
            engine.write(target.iova(), TEXT.length);
            out.println("It read " + source.iova() + " and wrote " + target.iova() + ": " + text(target.memory()) + ".");
        }
    }

    /// What it may not reach stays as it is. The device does not notice; the IOMMU does, and the kernel writes it into its log.
    private void stop(Ioas ioas, CopyEngine engine) {
        try (DmaArena arena = DmaArena.open()) {
            MemorySegment unmapped = arena.allocate(PAGE, PAGE);
            ioas.mapAt(TARGET, unmapped, Access.READ_WRITE).close();
            engine.write(TARGET, TEXT.length);
            out.println("It wrote " + TARGET + " once more, where nothing is mapped now: " + text(unmapped) + ".");

            MemorySegment readable = arena.allocate(PAGE, PAGE);
            try (Mapping mapping = ioas.mapAt(READ_ONLY, readable, Access.READ)) {
                engine.write(mapping.iova(), TEXT.length);
                out.println("It wrote " + mapping.iova() + ", which it may only read: " + text(readable) + ".");
            }
        }
    }

    private void refuse(Ioas ioas) {
        tell(ioas::close);
        tell(iommu::close);
        try (DmaArena arena = DmaArena.open(); Mapping _ = ioas.map(arena.allocate(PAGE, PAGE), Access.READ)) {
            tell(arena::close);
            tell(() -> ioas.mapAt(INTERRUPTS, arena.allocate(PAGE, PAGE), Access.READ));
        }
    }

    /// Does what cannot work, and tells why it does not.
    private void tell(Runnable call) {
        try {
            call.run();
        } catch (InUseException | UapiException refusal) {
            out.println("Refused: " + refusal.getMessage());
        }
    }

    /// What stands in memory where the text would be.
    private static String text(MemorySegment memory) {
        byte[] bytes = new byte[TEXT.length];
        memory.asByteBuffer().get(bytes);
        String text = new String(bytes, StandardCharsets.US_ASCII).replace("\0", "");
        return text.isEmpty() ? "nothing came" : "'" + text + "'";
    }
}
