package dev.uapi.runtime.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Layouts;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ObservedDeviceTest {
    private final List<CompletedCall> calls = new ArrayList<>();

    @Test
    void namesTheCallItsFieldsAndItsAnswer() {
        assertEquals(
                "TOY_MAP(flags=FIXED_IOVA|READABLE, fd=0, user_va=0x1000, length=4096, iova=0x0) = 0, iova=0x2000",
                mapped(0, 0x2000).toString());
    }

    @Test
    void namesTheErrno() {
        CompletedCall call = mapped(Errno.EEXIST.result(), 0);
        assertEquals("TOY_MAP(flags=FIXED_IOVA|READABLE, fd=0, user_va=0x1000, length=4096, iova=0x0) = EEXIST", call.toString());
        assertEquals(Optional.of(Errno.EEXIST), call.errno());
    }

    @Test
    void knowsOnlyTheWordOfOtherCommands() {
        observe(-25).ioctl(0x3b95, MemorySegment.NULL);
        assertEquals("0x3b95() = ENOTTY", calls.getFirst().toString());
    }

    @Test
    void showsValues() {
        ObservedDevice device = observe(1);
        assertEquals(1, device.ioctl(ToyCatalog.CHECK, 3));
        assertEquals("TOY_CHECK(value=3) = 1", calls.getFirst().toString());
        assertEquals(Optional.empty(), calls.getFirst().errno());
    }

    @Test
    void closesTheDevice() {
        ScriptedDevice device = new ScriptedDevice(_ -> 0);
        new ObservedDevice(device, ToyCatalog.CATALOG, calls::add).close();
        assertEquals(1, device.closed);
    }

    private CompletedCall mapped(long result, long iova) {
        ScriptedDevice device = new ScriptedDevice(argument -> {
            argument.set(Layouts.U64, 32, iova);
            return result;
        });
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment argument = arena.allocate(40);
            argument.set(Layouts.U32, 0, 40);
            argument.set(Layouts.U32, 4, 5);
            argument.set(Layouts.U64, 16, 0x1000);
            argument.set(Layouts.U64, 24, 4096);
            assertEquals(result, new ObservedDevice(device, ToyCatalog.CATALOG, calls::add).ioctl(ToyCatalog.MAP, argument));
        }
        return calls.getLast();
    }

    private ObservedDevice observe(long result) {
        return new ObservedDevice(new ScriptedDevice(_ -> result), ToyCatalog.CATALOG, calls::add);
    }
}
