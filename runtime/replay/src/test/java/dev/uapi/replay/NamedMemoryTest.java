package dev.uapi.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.runtime.trace.FieldFormat;
import dev.uapi.runtime.trace.FieldInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamedMemoryTest {
    private static final CommandInfo MAP =
            new CommandInfo("TOY_MAP", 0x5405, 8, List.of(FieldInfo.of("address", 0, 8, FieldFormat.ADDRESS)));
    private static final String MAPS = "{'ioctl':'TOY_MAP','arg':{'address':%s}%s,'errno':null}";

    private static NamedMemory told(String... lines) throws TraceException {
        NamedMemory memory = new NamedMemory();
        byte[] content = String.join("\n", lines).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        List<CommandCatalog> catalogs = List.of(new CommandCatalog("toy", List.of(MAP)));
        try (TraceReader trace = TraceReader.of("toy.jsonl", new ByteArrayInputStream(content), catalogs)) {
            for (Optional<TraceLine> line = trace.next(); line.isPresent(); line = trace.next()) {
                memory.learn((TraceLine.Called) line.get(), Optional.of(MAP));
            }
        } catch (IOException unclosed) {
            throw new AssertionError(unclosed);
        }
        return memory;
    }

    @ParameterizedTest
    @CsvSource({
        "0x0ffff, 1, true, true",
        "0x0ffff, 2, false, true",
        "0x10000, 0x2000, false, true",
        "0x10000, 0x1000, true, true",
        "0x10000, 0x1001, true, false",
        "0x10000, 0x2001, false, false",
        "0x11000, 0x1000, false, true",
        "0x11000, 0x1000, true, false",
        "0x0f000, 0x2000, true, true",
        "0x0f000, 0x2001, true, false",
        "0x30000, 0x9000, true, true",
        "0x20000, 0x10001, false, false"
    })
    void isPinnedAsFarAsItCouldBeTouched(String address, String length, boolean writing, boolean pinned) throws TraceException {
        NamedMemory memory = told(
                MAPS.formatted("'0x10000'", ",'extents':{'0':{'readable':8192,'writable':4096}}"), MAPS.formatted("'0x30000'", ""));
        assertEquals(pinned, memory.canPin(Long.decode(address), Long.decode(length), writing));
    }

    @Test
    void aFaultSaysThatItWasNotThere() throws TraceException {
        NamedMemory memory = told(
                "{'cmd':'0x5405','raw':'0000010000000000','errno':'EFAULT'}",
                "{'cmd':'0x5405','raw':'0000020000000000','readable':4,'errno':'EFAULT'}");
        assertFalse(memory.canPin(0x10000, 1, false));
        assertTrue(memory.canPin(0x20000, 1, false));
    }

    @Test
    void ofWhatNobodySpokeItWasThere() throws TraceException {
        assertTrue(told().canPin(0x10000, 1 << 20, true));
    }
}
