package dev.uapi.examples.userfaultfd;

import dev.uapi.examples.userfaultfd.basic.Api;
import dev.uapi.examples.userfaultfd.basic.Apis;
import dev.uapi.examples.userfaultfd.basic.Copy;
import dev.uapi.examples.userfaultfd.basic.CreationFlags;
import dev.uapi.examples.userfaultfd.basic.Features;
import dev.uapi.examples.userfaultfd.basic.File;
import dev.uapi.examples.userfaultfd.basic.IocNew;
import dev.uapi.examples.userfaultfd.basic.Msg;
import dev.uapi.examples.userfaultfd.basic.Register;
import dev.uapi.examples.userfaultfd.basic.RegisterModes;
import dev.uapi.examples.userfaultfd.basic.Unregister;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.KernelDevice;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// A file by which the faults of registered memory are read and answered.
final class Faults implements AutoCloseable {
    /// `O_NONBLOCK | O_CLOEXEC` as x86, Arm and RISC-V have them: only a file that does not wait in `read` can be polled.
    private static final CreationFlags POLLED = new CreationFlags(0x80800).with(CreationFlags.USER_MODE_ONLY);

    private final KernelDevice uffd;
    private final Arena arena = Arena.ofShared();

    private Faults(KernelDevice uffd) {
        this.uffd = uffd;
    }

    /// @param device an open `/dev/userfaultfd`
    static Faults open(Device device) {
        return new Faults(KernelDevice.of(IocNew.call(device, POLLED)));
    }

    Device uffd() {
        return uffd;
    }

    /// The handshake.
    ///
    /// @param wanted what the file is to do
    /// @return all that the kernel can do
    Features handshake(Features wanted) {
        Api api = Api.allocate(arena).api(Apis.API).features(wanted);
        api.call(uffd);
        return api.features();
    }

    /// Has faults of missing pages reported.
    void register(MemorySegment pages) {
        Register register = Register.allocate(arena).mode(RegisterModes.MISSING);
        register.range().start(pages).len(pages.byteSize());
        register.call(uffd);
    }

    /// The next message.
    ///
    /// @throws IllegalStateException if none comes within ten seconds
    Msg next() {
        File file = File.over(uffd.file());
        if (!file.awaitReadable(10_000)) {
            throw new IllegalStateException("nothing happened");
        }
        Msg message = Msg.allocate(arena);
        file.read(message.segment());
        return message;
    }

    /// Puts a page where it is missing, and has the threads go on that wait for it.
    ///
    /// @param place the beginning of the page
    void fill(long place, MemorySegment page) {
        Copy.allocate(arena).dst(place).src(page).len(page.byteSize()).call(uffd);
    }

    void unregister(MemorySegment pages) {
        Unregister.allocate(arena).start(pages).len(pages.byteSize()).call(uffd);
    }

    @Override
    public void close() {
        uffd.close();
        arena.close();
    }
}
