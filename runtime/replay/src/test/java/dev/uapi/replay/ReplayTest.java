package dev.uapi.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReplayTest {
    private static final String OPEN = "{'open':'toy'}";
    private static final String CALL =
            "{'cmd':'0x5401','raw':'180000000000000001000000000000000000000000000000','memory':{'16':'05000000'},"
                    + "'errno':%s,'out':'18000000000000000000000000000000%s','memory_out':{'16':'%s'}}";

    private static List<String> differences(String... lines) throws TraceException, StageException {
        List<String> differences = new ArrayList<>();
        byte[] content = String.join("\n", lines).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try (TraceReader trace = TraceReader.of("toy.jsonl", new ByteArrayInputStream(content), List.of(ToyDevice.CATALOG));
                Replay replay = new Replay(
                        ReplayTest::open, List.of(ToyDevice.CATALOG), difference -> differences.add(difference.toString()))) {
            replay.play(trace);
        } catch (IOException unclosed) {
            throw new AssertionError(unclosed);
        }
        return differences;
    }

    private static Stage.Performance open(String device, Object opening, Object descriptors) throws StageException {
        if (!device.equals("toy")) {
            throw new StageException("there is no " + device + " here");
        }
        return Stage.Performance.in(ToyDevice::new, _ -> Optional.empty());
    }

    @Test
    void whatComesOutAsRecordedIsNotTold() throws TraceException, StageException {
        assertEquals(List.of(), differences(
                OPEN, CALL.formatted("null", "0000000000000000", "0a000000"), "{'ioctl':'TOY_ECHO','value':3,'errno':null,'ret':3}"));
    }

    @Test
    void everythingThatIsDifferentIsTold() throws TraceException, StageException {
        assertEquals(
                List.of(
                        "2: TOY_DOUBLE: errno: expected EINVAL, got 0",
                        "2: TOY_DOUBLE: numbers: expected 0x1, got 0x0",
                        "2: TOY_DOUBLE: what numbers points to from byte 0: expected 0b, got 0a",
                        "3: TOY_ECHO: ret: expected 4, got 3",
                        "4: 0x99: errno: expected EINVAL, got ENOTTY"),
                differences(
                        OPEN,
                        CALL.formatted("'EINVAL'", "0100000000000000", "0b000000"),
                        "{'ioctl':'TOY_ECHO','value':3,'errno':null,'ret':4}",
                        "{'cmd':'0x99','value':3,'errno':'EINVAL'}"));
    }

    @Test
    void aCallNeedsAnOpenFile() {
        assertEquals(
                "toy.jsonl:3: no line in front of this one opens file 1",
                assertThrows(TraceException.class, () -> differences(OPEN, "{'op':'close'}", "{'cmd':'0x99','value':3,'errno':null}"))
                        .getMessage());
    }

    @Test
    void aDeviceThatIsNotHereIsSaid() {
        assertEquals(
                "there is no ship here", assertThrows(StageException.class, () -> differences("{'open':'ship'}")).getMessage());
    }
}
