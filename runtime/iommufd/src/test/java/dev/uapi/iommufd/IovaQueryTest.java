package dev.uapi.iommufd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasIovaRanges;
import dev.uapi.iommufd.basic.IovaRange;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IovaQueryTest {
    private static final IoasId IOAS = new IoasId(7);

    /// As the kernel does it: as many ranges as fit, and how many there are.
    // The array is as long as the caller says.
    @SuppressWarnings("restricted")
    private static long answer(MemorySegment structure, int total) {
        IoasIovaRanges argument = IoasIovaRanges.at(structure);
        long room = argument.numIovas();
        MemorySegment array = MemorySegment.ofAddress(argument.allowedIovas()).reinterpret(room * IovaRange.SIZE);
        for (long i = 0; i < Math.min(room, total); i++) {
            IovaRange.at(array, i).start(i * 0x1000).last(i * 0x1000 + 0xfff);
        }
        argument.numIovas(total).outIovaAlignment(4096);
        return total > room ? Errno.EMSGSIZE.result() : 0;
    }

    @Test
    void oneQuestionIsEnoughForFewRanges() {
        ScriptedDevice device = new ScriptedDevice((command, structure) -> answer(structure, 2));

        IovaRanges ranges = IovaQuery.ask(device, IOAS);

        assertEquals(new IovaRanges(List.of(new IovaRanges.Range(0, 0xfff), new IovaRanges.Range(0x1000, 0x1fff)), 4096), ranges);
        assertEquals(1, device.commands().size());
    }

    @Test
    void manyRangesTakeASecondQuestion() {
        ScriptedDevice device = new ScriptedDevice((command, structure) -> answer(structure, 1000));

        assertEquals(1000, IovaQuery.ask(device, IOAS).ranges().size());
        assertEquals(2, device.commands().size());
    }

    @Test
    void whatGrowsForeverIsNotWaitedFor() {
        int[] total = {100};
        ScriptedDevice device = new ScriptedDevice((command, structure) -> answer(structure, total[0] *= 2));

        UapiException failure = assertThrows(UapiException.class, () -> IovaQuery.ask(device, IOAS));
        assertEquals(Errno.EMSGSIZE, failure.errno());
        assertEquals(8, device.commands().size());
    }

    @Test
    void otherErrorsAreNotRetried() {
        ScriptedDevice device = new ScriptedDevice((command, structure) -> Errno.ENOENT.result());

        assertEquals(Errno.ENOENT, assertThrows(UapiException.class, () -> IovaQuery.ask(device, IOAS)).errno());
        assertEquals(1, device.commands().size());
    }
}
