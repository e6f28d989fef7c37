package dev.uapi.examples.packetbuffers;

import dev.uapi.iommufd.DmaArena;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.Mapping;
import dev.uapi.iommufd.basic.Extension;
import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.UapiException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// What a program that processes packets does before the first one comes: it finds out what the kernel offers, gets memory, maps it
/// once, and from then on hands out buffers, each with the address that a device is to be told.
///
/// It needs nothing but the basic API. That is the same for every device and every IOMMU.
public final class PacketBuffers {
    private static final long MEMORY = 8 << 20;
    private static final long BUFFER = 2048;

    private final PrintStream out;

    private PacketBuffers(PrintStream out) {
        this.out = out;
    }

    /// Ends with 0; with 2 if there is no `/dev/iommu`, no memory, or the kernel refuses what should work.
    public static void main(String[] arguments) {
        try (Iommufd iommu = Iommufd.open()) {
            run(iommu, System.out);
        } catch (DeviceUnavailableException | UapiException | IOException failure) {
            System.err.println("packet-buffers: " + failure.getMessage());
            System.exit(2);
        }
    }

    static void run(Iommufd iommu, PrintStream out) throws IOException {
        new PacketBuffers(out).run(iommu);
    }

    private void run(Iommufd iommu) throws IOException {
        out.println("The kernel offers:");
        Stream.of(Extension.values()).forEach(extension -> out.println("    " + iommu.ask(extension)));
        boolean byFile = iommu.supports(Extension.FILE_MAPPINGS);

        try (DmaArena arena = DmaArena.open(); PoolMemory memory = PoolMemory.allocate(MEMORY, arena)) {
            out.println("Memory: " + memory + ".");
            try (Ioas ioas = iommu.allocateIoas(); Mapping mapping = byFile ? memory.mapFileIn(ioas) : memory.mapIn(ioas)) {
                ioas.ranges().ranges().forEach(range -> out.println("Devices reach " + range + "."));
                use(new BufferPool(memory.memory(), mapping.iova(), BUFFER));
            }
            out.println("All is unmapped.");
        }
    }

    private void use(BufferPool pool) {
        out.println(pool.available() + " buffers of " + BUFFER + " bytes.");
        byte[] packet = "hello, world".getBytes(StandardCharsets.UTF_8);
        pool.take().ifPresent(buffer -> {
            buffer.memory().asByteBuffer().put(packet);
            out.printf("A device would be told: send %d bytes from %s.%n", packet.length, buffer.iova());
            pool.giveBack(buffer);
        });
    }
}
