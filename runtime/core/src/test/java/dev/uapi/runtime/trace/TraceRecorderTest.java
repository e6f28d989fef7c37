package dev.uapi.runtime.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.GuardedMemory;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.simulation.Kernel;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TraceRecorderTest {
    private final Arena arena = Arena.ofConfined();

    @AfterEach
    void close() {
        arena.close();
    }

    @Test
    void saysOnWhatADeviceWasOpenedAndThatItWasClosed() {
        Opening opening = Opening.on(Kernel.DEFAULT)
                .withOptions(List.of("IOMMUFD_TEST"))
                .withDescriptors(new TreeMap<>(Map.of(4, "memfd", 0, "chr")));
        List<String> lines = recorded(opening, _ -> 0, _ -> {});
        assertEquals(
                """
                {"open":"toy","id":1,"release":"7.3","mode":"rw","thp":true,"page":4096,"caps":"root",\
                "config":["IOMMUFD_TEST"],"fds":{"0":"chr","4":"memfd"}}""",
                lines.getFirst());
        assertEquals("{\"id\":1,\"op\":\"close\"}", lines.getLast());
        assertEquals(2, lines.size());
    }

    @Test
    void listsWhatAnOrdinaryCallerMayDo() {
        Opening opening = Opening.on(Kernel.DEFAULT.withCapabilities(Set.of("CAP_IPC_LOCK")));
        assertTrue(recorded(opening, _ -> 0, _ -> {}).getFirst().endsWith("\"caps\":[\"CAP_IPC_LOCK\"]}"));
    }

    @Test
    void namesTheFieldsOfAWellFormedCall() {
        MemorySegment argument = map(40, 5, 0x1000, 4096);
        argument.set(Layouts.U32, 12, -1);
        assertEquals(
                """
                {"id":1,"ioctl":"TOY_MAP","arg":{"flags":["FIXED_IOVA","READABLE"],"fd":-1,"user_va":"0x1000",\
                "length":4096,"iova":"0x0"},"extents":{"16":{"readable":0,"writable":0}},"errno":null,"out":{"iova":"0x1000"}}""",
                call(ToyCatalog.MAP, argument, given -> given.set(Layouts.U64, 32, 0x1000L), 0));
    }

    @Test
    void largeNumbersAndUnknownFlagsAreHexadecimal() {
        assertEquals(
                """
                {"id":1,"ioctl":"TOY_MAP","arg":{"flags":["READABLE","0x80000010"],"fd":0,"user_va":"0xffffffffffffffff",\
                "length":"0x20000000000001","iova":"0x0"},"errno":"EOPNOTSUPP"}""",
                call(ToyCatalog.MAP, map(40, 0x80000014, -1, (1L << 53) + 1), _ -> {}, Errno.EOPNOTSUPP.result()));
    }

    @Test
    void leavesOutWhatIsAsUsual() {
        MemorySegment argument = map(40, 0, 0, 0);
        argument.set(Layouts.U32, 8, 7);
        assertEquals(
                """
                {"id":1,"ioctl":"TOY_MAP","arg":{"flags":[],"__reserved":7,"fd":0,"user_va":"0x0","length":0,"iova":"0x0"},\
                "errno":"EINVAL"}""",
                call(ToyCatalog.MAP, argument, _ -> {}, Errno.EINVAL.result()));
    }

    @Test
    void aShorterStructureSaysItsSize() {
        assertEquals(
                """
                {"id":1,"ioctl":"TOY_MAP","arg":{"size":32,"flags":[],"fd":0,"user_va":"0x0","length":1},\
                "extents":{"16":{"readable":0,"writable":0}},"errno":null}""",
                call(ToyCatalog.MAP, map(32, 0, 0, 1), _ -> {}, 0));
    }

    @Test
    void saysHowFarMemoryCouldBeTouchedThatOneCannotReach() {
        try (GuardedMemory guarded = GuardedMemory.withGuardBehind(1)) {
            long address = guarded.beforeLastPage(8).address();
            String line = call(ToyCatalog.MAP, map(40, 0, address, 8), _ -> {}, Errno.EFAULT.result());
            assertTrue(line.contains("\"extents\":{\"16\":{\"readable\":8,\"writable\":8}},\"errno\":\"EFAULT\""), line);
            assertFalse(call(ToyCatalog.MAP, map(40, 0, address, 8), _ -> {}, 0).contains("extents"), "all can be touched");
        }
    }

    @Test
    void membersOfEnumsHaveNames() {
        MemorySegment argument = option(1);
        argument.setString(8, "ab");
        assertEquals(
                """
                {"id":1,"ioctl":"TOY_OPTION","arg":{"op":"GET","name":"616200","tag":0},"errno":null,"ret":3}""",
                call(ToyCatalog.OPTION, argument, _ -> {}, 3));
        assertEquals(
                """
                {"id":1,"ioctl":"TOY_OPTION","arg":{"op":9,"name":"000000","tag":0},"errno":"EIO"}""",
                call(ToyCatalog.OPTION, option(9), _ -> {}, Errno.EIO.result()));
    }

    @Test
    void paddingThatIsNotZeroTakesBytes() {
        MemorySegment argument = option(0);
        argument.set(Layouts.U8, 15, (byte) 1);
        assertEquals(
                """
                {"id":1,"cmd":"0x3b87","raw":"10000000000000000000000000000001","errno":null}""",
                call(ToyCatalog.OPTION, argument, _ -> {}, 0));
    }

    @Test
    void aTailTakesBytes() {
        MemorySegment argument = arena.allocate(18);
        argument.set(Layouts.U32, 0, 18);
        argument.set(Layouts.U8, 17, (byte) 1);
        assertEquals(
                """
                {"id":1,"cmd":"0x3b87","raw":"120000000000000000000000000000000001","errno":"E2BIG"}""",
                call(ToyCatalog.OPTION, argument, _ -> {}, Errno.E2BIG.result()));
    }

    @Test
    void aSizeInTheMiddleOfAFieldTakesBytes() {
        assertEquals(
                """
                {"id":1,"cmd":"0x3b85","raw":"07000000000000","errno":"EINVAL"}""",
                call(ToyCatalog.MAP, map(7, 0, 0, 0), _ -> {}, Errno.EINVAL.result()));
    }

    @Test
    void nullIsNull() {
        assertEquals(
                """
                {"id":1,"cmd":"0x3b85","raw":null,"errno":"EFAULT"}""",
                call(ToyCatalog.MAP, MemorySegment.NULL, _ -> {}, Errno.EFAULT.result()));
    }

    @Test
    void arraysAreWrittenOutAndAddressesAreNot() {
        MemorySegment array = arena.allocate(16);
        array.set(Layouts.U64, 8, 7);
        MemorySegment argument = ranges(1, array.address());
        assertEquals(
                """
                {"id":1,"cmd":"0x3b84","raw":"180000000100000000000000000000000000000000000000",\
                "memory":{"8":"00000000000000000700000000000000"},"errno":"EMSGSIZE",\
                "out":"180000000200000000000000000000000010000000000000",\
                "memory_out":{"8":"0000000000000000ff00000000000000"}}""",
                call(ToyCatalog.RANGES, argument, given -> {
                    given.set(Layouts.U32, 4, 2);
                    given.set(Layouts.U64, 16, 4096);
                    array.set(Layouts.U64, 8, 255);
                }, Errno.EMSGSIZE.result()));
    }

    @Test
    void entriesAreAsLongAsTheCallerSays() {
        MemorySegment entries = arena.allocate(6).fill((byte) 5);
        assertEquals(
                """
                {"id":1,"cmd":"0x3b8d","raw":"00000000000000000300000002000000","memory":{"0":"050505050505"},"errno":"EINVAL",\
                "out":"00000000000000000300000001000000"}""",
                call(ToyCatalog.ENTRIES, entries(entries, 3, 2), given -> given.set(Layouts.U32, 12, 1), Errno.EINVAL.result()));
        assertEquals(
                """
                {"id":1,"ioctl":"TOY_ENTRIES","arg":{"entries":"0x7","length":0,"count":2},"errno":"EINVAL"}""",
                call(ToyCatalog.ENTRIES, entries(MemorySegment.ofAddress(7), 0, 2), _ -> {}, Errno.EINVAL.result()));
    }

    /// 2^64 - 2^33 + 1 bytes are said to be there.
    @Test
    void noMoreEntriesAreLookedAtThanThereMayBe() {
        MemorySegment entries = arena.allocate(1 << 20);
        String line = call(ToyCatalog.ENTRIES, entries(entries, -1, -1), _ -> {}, Errno.EINVAL.result());
        assertTrue(line.contains("\"memory\":{\"0\":\"" + "00".repeat(1 << 20) + "\"}"), "1 MiB of them");
    }

    private MemorySegment entries(MemorySegment array, int length, int count) {
        MemorySegment argument = arena.allocate(16);
        argument.set(Layouts.U64, 0, array.address());
        argument.set(Layouts.U32, 8, length);
        argument.set(Layouts.U32, 12, count);
        return argument;
    }

    @Test
    void anEmptyArrayNeedsNoBytes() {
        assertEquals(
                """
                {"id":1,"ioctl":"TOY_RANGES","arg":{"count":0,"ranges":"0x1234"},"errno":"EMSGSIZE","out":{"count":2}}""",
                call(ToyCatalog.RANGES, ranges(0, 0x1234), given -> given.set(Layouts.U32, 4, 2), Errno.EMSGSIZE.result()));
        assertEquals(
                """
                {"id":1,"ioctl":"TOY_RANGES","arg":{"count":0,"ranges":"0x0"},"errno":null,"out":{"count":0,"alignment":1}}""",
                call(ToyCatalog.RANGES, ranges(0, 0), given -> given.set(Layouts.U64, 16, 1), 0));
    }

    @Test
    void saysHowFarAnArrayCanBeTouched() {
        try (GuardedMemory guarded = GuardedMemory.withGuardBehind(1)) {
            assertEquals(
                    """
                    {"id":1,"cmd":"0x3b84","raw":"180000000200000000000000000000000000000000000000",\
                    "memory":{"8":{"bytes":"0000000000000000","readable":8}},"errno":"EFAULT"}""",
                    call(ToyCatalog.RANGES, ranges(2, guarded.beforeLastPage(8).address()), _ -> {}, Errno.EFAULT.result()));
        }
        MemorySegment readOnly = GuardedMemory.readOnly(arena, 16, _ -> {});
        assertEquals(
                """
                {"id":1,"cmd":"0x3b84","raw":"180000000100000000000000000000000000000000000000",\
                "memory":{"8":{"bytes":"00000000000000000000000000000000","writable":0}},"errno":"EFAULT"}""",
                call(ToyCatalog.RANGES, ranges(1, readOnly.address()), _ -> {}, Errno.EFAULT.result()));
    }

    @Test
    void saysHowFarTheStructureCanBeTouched() {
        try (GuardedMemory guarded = GuardedMemory.withGuardBehind(1)) {
            MemorySegment argument = guarded.beforeLastPage(6);
            argument.set(Layouts.U32, 0, 40);
            assertEquals(
                    """
                    {"id":1,"cmd":"0x3b85","raw":"280000000000","readable":6,"errno":"EFAULT"}""",
                    call(ToyCatalog.MAP, argument, _ -> {}, Errno.EFAULT.result()));
        }
        MemorySegment readOnly = GuardedMemory.readOnly(arena, 16, content -> content.set(Layouts.U32, 0, 16));
        assertEquals(
                """
                {"id":1,"cmd":"0x3b87","raw":"10000000000000000000000000000000","writable":0,"errno":"EFAULT"}""",
                call(ToyCatalog.OPTION, readOnly, _ -> {}, Errno.EFAULT.result()));
    }

    @Test
    void claimsOfGigabytesAreNotFollowed() {
        MemorySegment argument = arena.allocate(1 << 17);
        argument.set(Layouts.U32, 0, -1);
        String line = call(ToyCatalog.MAP, argument, _ -> {}, Errno.E2BIG.result());
        assertTrue(line.length() < (1 << 17) + 100, "64 KiB in hexadecimal");
        MemorySegment array = arena.allocate(1 << 21);
        line = call(ToyCatalog.RANGES, ranges(-1, array.address()), _ -> {}, Errno.EINVAL.result());
        assertTrue(line.length() < (1 << 21) + 200, "1 MiB in hexadecimal");
    }

    @Test
    void unknownCommandsAreAsLongAsTheySay() {
        MemorySegment argument = arena.allocate(8);
        argument.set(Layouts.U32, 0, 8);
        assertEquals(
                """
                {"id":1,"cmd":"0x3b95","raw":"0800000000000000","errno":"ENOTTY"}""",
                call(0x3b95, argument, _ -> {}, Errno.ENOTTY.result()));
        assertEquals(
                """
                {"id":1,"cmd":"0x80023b95","raw":"0800","errno":524}""",
                call(0x80023b95L, argument, _ -> {}, -524));
    }

    @Test
    void valuesAreValues() {
        List<String> lines = recorded(_ -> 1, device -> {
            device.ioctl(ToyCatalog.CHECK, 3);
            device.ioctl(ToyCatalog.CHECK, MemorySegment.ofAddress(3));
            device.ioctl(0x3b64, -1);
        });
        assertEquals("{\"id\":1,\"ioctl\":\"TOY_CHECK\",\"value\":3,\"errno\":null,\"ret\":1}", lines.get(1));
        assertEquals(lines.get(1), lines.get(2));
        assertEquals("{\"id\":1,\"cmd\":\"0x3b64\",\"value\":\"0xffffffffffffffff\",\"errno\":null,\"ret\":1}", lines.get(3));
    }

    @Test
    void anAddressGivenAsANumberIsAnAddress() {
        MemorySegment argument = option(1);
        List<String> lines = recorded(_ -> 0, device -> device.ioctl(ToyCatalog.OPTION, argument.address()));
        assertTrue(lines.get(1).contains("\"op\":\"GET\""), lines.get(1));
    }

    @Test
    void aCallThatIsNoneIsNotRecorded() {
        List<String> lines = recorded(
                _ -> {
                    throw new IllegalArgumentException("no native memory");
                },
                device -> assertThrows(IllegalArgumentException.class, () -> device.ioctl(ToyCatalog.MAP, MemorySegment.NULL)));
        assertEquals(2, lines.size());
    }

    @Test
    void severalDevicesShareATrace() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TraceWriter trace = TraceWriter.to("test", bytes);
        ScriptedDevice real = new ScriptedDevice(_ -> 0);
        TraceRecorder first = new TraceRecorder(real, ToyCatalog.CATALOG, Opening.on(Kernel.DEFAULT), trace);
        TraceRecorder second = new TraceRecorder(new ScriptedDevice(_ -> 0), ToyCatalog.CATALOG, Opening.on(Kernel.DEFAULT), trace);
        second.ioctl(ToyCatalog.CHECK, 1);
        first.close();
        first.close();
        second.close();
        trace.close();
        List<String> lines = lines(bytes);
        assertTrue(lines.get(1).startsWith("{\"open\":\"toy\",\"id\":2,"), lines.get(1));
        assertTrue(lines.get(2).startsWith("{\"id\":2,\"ioctl\""), lines.get(2));
        assertEquals(List.of("{\"id\":1,\"op\":\"close\"}", "{\"id\":2,\"op\":\"close\"}"), lines.subList(3, 5));
        assertEquals(2, real.closed, "closing is passed on as often as it is asked for");
    }

    @Test
    void linesOfSeveralThreadsStayWhole() {
        List<String> lines = recorded(_ -> 0, device -> {
            try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
                for (int call = 0; call < 400; call++) {
                    long value = call;
                    executor.execute(() -> device.ioctl(ToyCatalog.CHECK, value));
                }
            }
        });
        assertEquals(402, lines.size());
        assertEquals(400, lines.stream().filter(line -> line.contains("TOY_CHECK")).distinct().count());
    }

    private String call(long command, MemorySegment argument, Consumer<MemorySegment> effect, long result) {
        ScriptedDevice.Answer answer = given -> {
            effect.accept(given);
            return result;
        };
        List<String> lines = recorded(answer, device -> assertEquals(result, device.ioctl(command, argument)));
        assertEquals(3, lines.size());
        return lines.get(1);
    }

    private static List<String> recorded(ScriptedDevice.Answer answer, Consumer<Device> program) {
        return recorded(Opening.on(Kernel.DEFAULT), answer, program);
    }

    private static List<String> recorded(Opening opening, ScriptedDevice.Answer answer, Consumer<Device> program) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TraceWriter trace = TraceWriter.to("test", bytes);
                TraceRecorder device = new TraceRecorder(new ScriptedDevice(answer), ToyCatalog.CATALOG, opening, trace)) {
            program.accept(device);
        }
        return lines(bytes);
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(text.endsWith("}\n"));
        List<String> lines = new ArrayList<>(text.lines().toList());
        TraceSchema.assertAdmits(lines);
        return lines;
    }

    private MemorySegment map(int size, int flags, long userVa, long length) {
        MemorySegment argument = arena.allocate(40);
        argument.set(Layouts.U32, 0, size);
        argument.set(Layouts.U32, 4, flags);
        argument.set(Layouts.U64, 16, userVa);
        argument.set(Layouts.U64, 24, length);
        return argument;
    }

    private MemorySegment ranges(int count, long address) {
        MemorySegment argument = arena.allocate(24);
        argument.set(Layouts.U32, 0, 24);
        argument.set(Layouts.U32, 4, count);
        argument.set(Layouts.U64, 8, address);
        return argument;
    }

    private MemorySegment option(int op) {
        MemorySegment argument = arena.allocate(16);
        argument.set(Layouts.U32, 0, 16);
        argument.set(Layouts.U16, 4, (short) op);
        return argument;
    }
}
