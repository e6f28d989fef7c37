package dev.uapi.examples.userfaultfd;

import dev.uapi.examples.userfaultfd.basic.Features;
import dev.uapi.examples.userfaultfd.basic.Msg;
import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.runtime.UapiException;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// A thread touches a page that is not there, and another one brings it.
public final class Userfaultfd {
    static final Path DEVICE = Path.of("/dev/userfaultfd");

    private final PrintStream out;

    private Userfaultfd(PrintStream out) {
        this.out = out;
    }

    /// Ends with 0; with 2 if the device cannot be opened or the kernel refuses something: it says what and why.
    public static void main(String[] words) {
        System.exit(run(DEVICE, System.out, System.err));
    }

    static int run(Path path, PrintStream out, PrintStream err) {
        try (KernelDevice device = KernelDevice.open(path)) {
            new Userfaultfd(out).show(device);
            return 0;
        } catch (DeviceUnavailableException | UapiException refused) {
            err.println(refused.getMessage());
            return 2;
        }
    }

    private void show(KernelDevice device) {
        Features there = features(device);
        out.println("this kernel has " + there);
        try (Faults faults = Faults.open(device); Memory memory = Memory.pages(4)) {
            faults.handshake(there.has(Features.THREAD_ID) ? Features.THREAD_ID : Features.NONE);
            faults.register(memory.segment());
            out.println("4 pages are registered, and none of them is there");
            CompletableFuture<String> seen = CompletableFuture.supplyAsync(memory::text, Thread.ofPlatform().daemon()::start);
            answer(faults, memory);
            out.println("the thread saw: " + seen.join());
            faults.unregister(memory.segment());
        }
    }

    /// A file is agreed upon once: so one is asked, and closed, and another one used.
    private static Features features(KernelDevice device) {
        try (Faults asked = Faults.open(device)) {
            return asked.handshake(Features.NONE);
        }
    }

    private void answer(Faults faults, Memory memory) {
        Msg message = faults.next();
        long offset = message.pagefault().address() - memory.segment().address();
        String thread = message.pagefault().ptid() == 0 ? "a thread" : "thread " + message.pagefault().ptid();
        out.println(message.event() + ": " + thread + " waits for the page at offset " + offset);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment page = arena.allocate(Memory.PAGE);
            page.setString(0, "bytes that came from somewhere else");
            faults.fill(message.pagefault().address(), page);
        }
    }
}
