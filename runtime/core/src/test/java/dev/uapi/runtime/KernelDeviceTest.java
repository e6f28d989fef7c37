package dev.uapi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KernelDeviceTest {
    private static final Path NULL_DEVICE = Path.of("/dev/null");

    /// How many bytes can be read; every file answers it, devices need not.
    private static final long FIONREAD = 0x541b;
    /// Lets programs that are started inherit the descriptor, or not; no argument.
    private static final long FIONCLEX = 0x5450;
    private static final long FIOCLEX = 0x5451;

    private static final int O_RDWR = 2;
    private static final int O_ACCMODE = 3;
    private static final int O_CLOEXEC = 0x80000;

    private static final int CALLS = 20_000;
    private static final int WARM_UP_ROUNDS = 100;

    @TempDir
    private Path folder;

    @Test
    void answersThroughThePointer() throws IOException {
        try (KernelDevice file = KernelDevice.open(fileOfFiveBytes()); Arena arena = Arena.ofConfined()) {
            MemorySegment answer = arena.allocate(Layouts.U32);
            assertEquals(0, file.ioctl(FIONREAD, answer));
            assertEquals(5, answer.get(Layouts.U32, 0));
        }
    }

    @Test
    void passesTheValueItself() throws IOException {
        try (KernelDevice file = KernelDevice.open(fileOfFiveBytes()); Arena arena = Arena.ofConfined()) {
            MemorySegment answer = arena.allocate(Layouts.U32);
            assertEquals(0, file.ioctl(FIONREAD, answer.address()));
            assertEquals(5, answer.get(Layouts.U32, 0));
            assertEquals(Errno.EFAULT.result(), file.ioctl(FIONREAD, 0xffff_ffff_ffff_fff0L));
        }
    }

    @Test
    void failuresAreMinusTheErrno() {
        try (KernelDevice device = KernelDevice.open(NULL_DEVICE)) {
            assertEquals(Errno.ENOTTY.result(), device.ioctl(Ioctl.none(';', 0x85), MemorySegment.NULL));
            assertEquals(Errno.ENOTTY.result(), device.ioctl(Ioctl.none(';', 0x85), 1));
        }
    }

    @Test
    void programsThatAreStartedDoNotInheritIt() throws IOException {
        try (KernelDevice device = KernelDevice.open(NULL_DEVICE)) {
            assertEquals(O_RDWR | O_CLOEXEC, flags(device) & (O_ACCMODE | O_CLOEXEC));
            device.ioctl(FIONCLEX, 0);
            assertEquals(O_RDWR, flags(device) & (O_ACCMODE | O_CLOEXEC));
        }
    }

    @Test
    void closesOnce() {
        KernelDevice device = KernelDevice.open(NULL_DEVICE);
        device.close();
        assertFalse(isOpen(device));
        try (KernelDevice next = KernelDevice.open(NULL_DEVICE)) {
            assertEquals(device.fd(), next.fd());
            device.close();
            assertTrue(isOpen(next));
            assertEquals(Errno.EBADF.result(), device.ioctl(FIOCLEX, 0));
        }
    }

    @Test
    void aNumberThatAnotherThreadMayStillHaveIsNotGivenBack() throws InterruptedException, IOException {
        KernelDevice device = KernelDevice.open(NULL_DEVICE);
        Thread.ofPlatform().start(() -> device.ioctl(FIOCLEX, 0)).join();
        device.close();
        assertEquals(Path.of("/"), Files.readSymbolicLink(Path.of("/proc/self/fd", Integer.toString(device.fd()))));
        try (KernelDevice next = KernelDevice.open(NULL_DEVICE)) {
            assertNotEquals(device.fd(), next.fd());
        }
        assertEquals(Errno.EBADF.result(), device.ioctl(FIOCLEX, 0));
    }

    @Test
    void aBarredNumberAnswersEbadfToWhoeverHasIt() {
        int fd = FileCalls.open(NULL_DEVICE);
        FileCalls.bar(fd);
        Descriptor late = new Descriptor(fd);
        assertEquals(Errno.EBADF.result(), new KernelDevice(late).ioctl(FIOCLEX, 0));
        late.close();
    }

    @Test
    void theNumberComesBackWhenNobodyHoldsItAnyMore() throws InterruptedException {
        int fd = closedAfterSharing();
        for (int attempt = 0; attempt < 100 && isOpen(fd); attempt++) {
            System.gc();
            Thread.sleep(20);
        }
        assertFalse(isOpen(fd));
    }

    @Test
    void callersSeeTheFileCloseUnderThem() throws InterruptedException, ExecutionException {
        for (int round = 0; round < 50; round++) {
            KernelDevice device = KernelDevice.open(NULL_DEVICE);
            List<Future<Long>> callers = new ArrayList<>();
            try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
                for (int thread = 0; thread < 4; thread++) {
                    callers.add(executor.submit(() -> callUntilClosed(device)));
                }
                device.close();
            }
            for (Future<Long> caller : callers) {
                assertEquals(Errno.EBADF.result(), caller.get());
            }
        }
    }

    @Test
    void refusesMemoryThatIsNotThere() throws InterruptedException {
        try (KernelDevice device = KernelDevice.open(NULL_DEVICE); Arena arena = Arena.ofConfined()) {
            MemorySegment freed = freed();
            assertThrows(IllegalStateException.class, () -> device.ioctl(FIONREAD, freed));
            MemorySegment heap = MemorySegment.ofArray(new byte[8]);
            assertThrows(IllegalArgumentException.class, () -> device.ioctl(FIONREAD, heap));
            MemorySegment mine = arena.allocate(8);
            assertEquals(List.of(WrongThreadException.class), thrownInAnotherThread(() -> device.ioctl(FIONREAD, mine)));
        }
    }

    @Test
    void succeedsAndFailsWithoutAllocating() throws IOException {
        try (KernelDevice file = KernelDevice.open(fileOfFiveBytes());
                KernelDevice device = KernelDevice.open(NULL_DEVICE);
                Arena arena = Arena.ofConfined()) {
            MemorySegment answer = arena.allocate(Layouts.U32);
            assertAllocatesNothing(0, () -> file.ioctl(FIONREAD, answer));
            assertAllocatesNothing(Errno.ENOTTY.result(), () -> device.ioctl(FIONREAD, answer));
            assertAllocatesNothing(0, () -> file.ioctl(FIOCLEX, 0));
            assertAllocatesNothing(Errno.ENOTTY.result(), () -> device.ioctl(Ioctl.none(';', 0x85), 1));
        }
    }

    @Test
    void saysThatADeviceIsNotThere() {
        DeviceUnavailableException missing = unavailable(folder.resolve("iommu"));
        assertEquals(Errno.ENOENT, missing.errno());
        assertEquals(folder.resolve("iommu"), missing.path());
        assertTrue(message(missing).startsWith("cannot open " + folder.resolve("iommu") + ": ENOENT, there is no such file: "));
        assertTrue(message(missing).endsWith("; " + missing.remedy()));
        assertEquals(Errno.ENOTDIR, unavailable(NULL_DEVICE.resolve("iommu")).errno());
    }

    @Test
    void saysThatAFolderIsNoDevice() {
        assertEquals("name the device file in it", unavailable(folder).remedy());
    }

    @Test
    void saysThatNoDriverStandsBehindTheFile() throws IOException {
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertEquals(Errno.ENXIO, unavailable(socket).errno());
            assertTrue(message(unavailable(socket)).contains("no driver stands behind it"));
        }
    }

    @Test
    void saysWhomAForbiddenFileBelongsTo() throws IOException {
        Path file = fileOfFiveBytes();
        String message = message(OpenFailure.of(file, Errno.EACCES));
        assertTrue(message.contains("it belongs to " + Files.getOwner(file).getName() + ", group "), message);
        assertTrue(message.contains("mode rw"), message);
    }

    @Test
    void hasWordsForEveryErrno() {
        for (Errno errno : Errno.values()) {
            DeviceUnavailableException exception = OpenFailure.of(folder.resolve("device"), errno);
            assertFalse(exception.remedy().isBlank());
            assertFalse(message(exception).contains("null"), message(exception));
        }
    }

    private static void assertAllocatesNothing(long expected, LongSupplier call) {
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < WARM_UP_ROUNDS && allocated > 0; round++) {
            allocated = allocatedBy(expected, call);
        }
        assertEquals(0, allocated, "bytes allocated by " + CALLS + " calls, however often they were made before");
    }

    private static long allocatedBy(long expected, LongSupplier call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        long unexpected = 0;
        for (int i = 0; i < CALLS; i++) {
            unexpected += call.getAsLong() - expected;
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertEquals(0, unexpected);
        return allocated;
    }

    private static long callUntilClosed(KernelDevice device) {
        long result = Errno.ENOTTY.result();
        while (result == Errno.ENOTTY.result()) {
            result = device.ioctl(Ioctl.none(';', 0x85), 0);
        }
        return result;
    }

    private static List<Class<?>> thrownInAnotherThread(Runnable action) throws InterruptedException {
        List<Class<?>> thrown = new CopyOnWriteArrayList<>();
        Thread other = Thread.ofPlatform().uncaughtExceptionHandler((_, exception) -> thrown.add(exception.getClass())).start(action);
        other.join();
        return thrown;
    }

    private static MemorySegment freed() {
        try (Arena arena = Arena.ofConfined()) {
            return arena.allocate(8);
        }
    }

    private static DeviceUnavailableException unavailable(Path path) {
        return assertThrows(DeviceUnavailableException.class, () -> KernelDevice.open(path));
    }

    private static String message(DeviceUnavailableException exception) {
        return String.valueOf(exception.getMessage());
    }

    private static int closedAfterSharing() throws InterruptedException {
        KernelDevice device = KernelDevice.open(NULL_DEVICE);
        Thread.ofPlatform().start(() -> device.ioctl(FIOCLEX, 0)).join();
        device.close();
        return device.fd();
    }

    private static boolean isOpen(KernelDevice device) {
        return isOpen(device.fd());
    }

    private static boolean isOpen(int fd) {
        return Files.exists(Path.of("/proc/self/fd", Integer.toString(fd)), LinkOption.NOFOLLOW_LINKS);
    }

    private static int flags(KernelDevice device) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/fdinfo", Integer.toString(device.fd()))).stream()
                .filter(line -> line.startsWith("flags:"))
                .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip(), 8))
                .sum();
    }

    private Path fileOfFiveBytes() throws IOException {
        return Files.writeString(folder.resolve("five"), "bytes");
    }
}
