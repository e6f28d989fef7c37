package dev.uapi.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.uapi.runtime.simulation.Descriptors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Files that calls open and files that calls name, which have other descriptors each time.
final class TraceFilesTest {
    private static final String OPEN = "{'open':'opening','id':4}";
    private static final String MAKE = "{'id':4,'ioctl':'TOY_OPEN','arg':{},'errno':null,'out':{'fd':57}}";
    private static final String HANDED = "{'opened':57,'id':5,'by':4}";
    private static final String WRITE = "{'id':5,'op':'write','bytes':'0102','errno':null,'ret':2}";

    private static List<String> differences(String... lines) throws TraceException, StageException {
        List<String> differences = new ArrayList<>();
        byte[] content = String.join("\n", lines).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        Stage stage = (_, _, _) -> Stage.Performance.in(OpeningDevice::new, _ -> Optional.empty());
        try (TraceReader trace = TraceReader.of("toy.jsonl", new ByteArrayInputStream(content), List.of(OpeningDevice.CATALOG));
                Replay replay =
                        new Replay(stage, List.of(OpeningDevice.CATALOG), difference -> differences.add(difference.toString()))) {
            replay.play(trace);
            differences.add(replay.calls() + " played, " + replay.passedOver() + " passed over");
        } catch (IOException unclosed) {
            throw new AssertionError(unclosed);
        }
        return differences;
    }

    @Test
    void whatACallOpensIsReadAndWritten() throws TraceException, StageException {
        String read = "{'id':5,'op':'read','size':4,'errno':null,'ret':2,'bytes':'%s'}";
        assertEquals(
                List.of("5: read: bytes: expected 0103, got 0102", "4 played, 0 passed over"),
                differences(OPEN, MAKE, HANDED, WRITE, read.formatted("0103"), read.formatted("0102")));
    }

    @Test
    void whatComesOutOtherwiseIsTold() throws TraceException, StageException {
        assertEquals(
                List.of(
                        "4: write: ret: expected 1, got 2",
                        "5: read: errno: expected ESPIPE, got 2",
                        "6: mmap: errno: expected 0, got ENODEV",
                        "4 played, 1 passed over"),
                differences(
                        OPEN, MAKE, HANDED,
                        "{'id':5,'op':'write','bytes':'0102','errno':null,'ret':1}",
                        "{'id':5,'op':'read','size':4,'errno':'ESPIPE'}",
                        "{'id':5,'op':'mmap','at':0,'size':4096,'errno':null}",
                        "{'id':5,'op':'read'}"));
    }

    @Test
    void whatIsNotOpenedHereIsPassedOver() throws TraceException, StageException {
        assertEquals(
                List.of("2: a file: descriptor: expected 57, got none", "0 played, 1 passed over"), differences(OPEN, HANDED, WRITE));
    }

    @Test
    void aCallNamesADeviceOfTheTrace() throws TraceException, StageException {
        String name = "{'id':4,'ioctl':'TOY_NAME','arg':{'device':9},'fds':{'9':'%s'},'errno':null}";
        assertEquals(
                List.of("3: TOY_NAME: errno: expected 0, got EBADF", "2 played, 0 passed over"),
                differences(OPEN, name.formatted("file:4"), name.formatted("file:3")));
    }

    @Test
    void onlyADeviceIsCalled() {
        String call = "{'id':5,'ioctl':'TOY_OPEN','arg':{},'errno':null}";
        assertEquals(
                "toy.jsonl:4: file 5 is no device",
                assertThrows(TraceException.class, () -> differences(OPEN, MAKE, HANDED, call)).getMessage());
    }

    @Test
    void whatNobodySpokeOfWasOpenUnlessAllWasNamed() throws TraceException, StageException, IOException {
        assertEquals(List.of("anon", "memfd", "closed"), kinds("{'open':'opening'}", 3, 4, 5));
        assertEquals(List.of("closed", "memfd", "closed"), kinds("{'open':'opening','fds':{'7':'chr'}}", 3, 4, 5));
    }

    /// @return of these descriptors, as a device that is played sees them after a call has named some
    private static List<String> kinds(String open, int... descriptors) throws TraceException, StageException, IOException {
        List<Descriptors> seen = new ArrayList<>();
        Stage stage = (_, _, given) -> {
            seen.add(given);
            return Stage.Performance.in(OpeningDevice::new, _ -> Optional.empty());
        };
        String names = "{'ioctl':'TOY_NAME','arg':{'device':4},'fds':{'4':'memfd','5':'closed'},'errno':'EBADF'}";
        byte[] content = (open + "\n" + names).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try (TraceReader trace = TraceReader.of("toy.jsonl", new ByteArrayInputStream(content), List.of(OpeningDevice.CATALOG));
                Replay replay = new Replay(stage, List.of(OpeningDevice.CATALOG), _ -> {})) {
            replay.play(trace);
            return IntStream.of(descriptors).mapToObj(descriptor -> seen.getFirst().kind(descriptor).orElse("closed")).toList();
        }
    }
}
