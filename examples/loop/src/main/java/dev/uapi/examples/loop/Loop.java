package dev.uapi.examples.loop;

import dev.uapi.examples.loop.basic.ClrFd;
import dev.uapi.examples.loop.basic.Configure;
import dev.uapi.examples.loop.basic.CtlGetFree;
import dev.uapi.examples.loop.basic.Flags;
import dev.uapi.examples.loop.basic.GetStatus64;
import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.runtime.UapiException;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes a disk of a file, reads from the disk what the file holds, and takes the disk away again.
public final class Loop {
    static final Path CONTROL = Path.of("/dev/loop-control");

    private static final int BLOCK = 512;
    private static final String TEXT = "bytes of a file, read from a disk";

    private final PrintStream out;

    private Loop(PrintStream out) {
        this.out = out;
    }

    /// Ends with 0; with 2 if a device cannot be opened or the kernel refuses something: it says what and why.
    public static void main(String[] words) throws IOException {
        System.exit(run(CONTROL, System.out, System.err));
    }

    /// @throws IOException if the file cannot be made
    static int run(Path path, PrintStream out, PrintStream err) throws IOException {
        Path image = Files.createTempFile("loop", ".image");
        try (KernelDevice control = KernelDevice.open(path)) {
            Files.writeString(image, TEXT + "\0".repeat(1024 * BLOCK - TEXT.length()));
            new Loop(out).show(control, image);
            return 0;
        } catch (DeviceUnavailableException | UapiException refused) {
            err.println(refused.getMessage());
            return 2;
        } finally {
            Files.delete(image);
        }
    }

    private void show(KernelDevice control, Path image) {
        long number = CtlGetFree.call(control);
        Path path = Path.of("/dev/loop" + number);
        out.println(path + " is free");
        try (Arena arena = Arena.ofConfined(); KernelDevice disk = KernelDevice.open(path); KernelDevice file = KernelDevice.open(image)) {
            configure(disk, file, arena);
            try {
                look(disk, arena);
            } finally {
                ClrFd.call(disk);
            }
            out.println(path + " is free again");
        }
    }

    /// Should the program not come to its end, the device lets go of the file by itself: `AUTOCLEAR`.
    private static void configure(KernelDevice disk, KernelDevice file, Arena arena) {
        Configure configure = Configure.allocate(arena).fd(file.fd()).blockSize(BLOCK);
        configure.info().loFlags(Flags.AUTOCLEAR);
        configure.call(disk);
    }

    private void look(KernelDevice disk, Arena arena) {
        GetStatus64 status = GetStatus64.allocate(arena);
        status.call(disk);
        out.println("its file is number " + status.loInode() + ", its flags are " + status.loFlags());
        MemorySegment block = arena.allocate(BLOCK);
        long read = disk.file().read(block);
        out.println(read + " bytes of it begin with: " + block.getString(0));
    }
}
