package dev.uapi.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.runtime.Release;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TraceReaderTest {
    private static List<TraceLine> read(byte[] content) throws TraceException {
        List<TraceLine> lines = new ArrayList<>();
        try (TraceReader trace = TraceReader.of("toy.jsonl", new ByteArrayInputStream(content), List.of(ToyDevice.CATALOG))) {
            for (Optional<TraceLine> line = trace.next(); line.isPresent(); line = trace.next()) {
                lines.add(line.get());
            }
        } catch (IOException unclosed) {
            throw new AssertionError(unclosed);
        }
        return lines;
    }

    /// @param lines with apostrophes in the place of quotation marks
    private static List<TraceLine> read(String... lines) throws TraceException {
        return read(String.join("\n", lines).replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static Argument argument(String line) throws TraceException {
        return assertInstanceOf(TraceLine.Called.class, read(line).getFirst()).invocation().argument();
    }

    private static Bytes structure(String fields) throws TraceException {
        Argument argument = argument("{'ioctl':'TOY_DOUBLE','arg':{" + fields + "},'errno':null}");
        return assertInstanceOf(Argument.Structure.class, argument).structure().bytes();
    }

    @Test
    void anOpeningSaysOnWhatKernelItWas() throws TraceException {
        TraceLine.Opened opened = assertInstanceOf(TraceLine.Opened.class, read(
                "{'open':'toy','id':7,'release':'6.12.117-cloud+1','mode':'rw','thp':false,'page':65536,'caps':['CAP_SYS_ADMIN'],"
                        + "'config':['IOMMUFD_TEST'],'fds':{'0':'chr','5':'memfd'}}").getFirst());

        assertEquals(7, opened.id());
        assertEquals("toy", opened.device());
        assertEquals(new Release(6, 12, 117), opened.opening().kernel().release());
        assertEquals(65536, opened.opening().kernel().pageSize());
        assertEquals(Set.of("CAP_SYS_ADMIN"), opened.opening().kernel().capabilities());
        assertEquals(List.of("IOMMUFD_TEST"), opened.opening().options());
        assertEquals(Map.of(0, "chr", 5, "memfd"), opened.opening().descriptors());
    }

    @Test
    void fieldsBecomeBytes() throws TraceException {
        assertEquals("18000000" + "00000000" + "00000000" + "00000000" + "0000000000000000", structure("").hex());
        assertEquals("18000000" + "0300feff" + "02000000" + "00000000" + "00f0ffffffffffff", structure(
                "'ways':['FAST','TOY_LOUD'],'shift':-2,'count':2,'numbers':'0xfffffffffffff000'").hex());
        assertEquals("10000000", structure("'size':16,'ways':'FAST'").slice(0, 4).hex());
    }

    @Test
    void whatIsNotAnsweredStaysAsItWas() throws TraceException {
        TraceLine.Called called = assertInstanceOf(TraceLine.Called.class, read(
                "{'ioctl':'TOY_DOUBLE','arg':{'count':2,'shift':1},'errno':null,'out':{'count':0}}").getFirst());

        assertEquals(0, called.answer().structure().number(8, 4));
        assertEquals(1, called.answer().structure().number(6, 2));
        assertEquals(1, called.id());
    }

    @Test
    void theExactFormSaysHowFarMemoryCanBeTouched() throws TraceException {
        TraceLine.Called called = assertInstanceOf(TraceLine.Called.class, read(
                "{'cmd':'0x5401','raw':'" + "00".repeat(24) + "','readable':20,'memory':{'16':{'bytes':'01000000','writable':2}},"
                        + "'errno':'EFAULT','memory_out':{'16':'0200'}}").getFirst());

        Argument.Structure argument = assertInstanceOf(Argument.Structure.class, called.invocation().argument());
        assertEquals(Piece.of(Bytes.zeros(24)).readable(20), argument.structure());
        assertEquals(Map.of(16, Piece.of(Bytes.parse("01000000")).writable(2)), argument.memory());
        assertEquals("EFAULT", called.answer().outcome());
        assertEquals(Map.of(16, Bytes.parse("02000000")), called.answer().memory());
    }

    @Test
    void memoryMayBeCalledAsTheStructureIs() throws TraceException {
        Argument.Structure argument = assertInstanceOf(Argument.Structure.class, argument(
                "{'cmd':'0x5401','raw':'" + "00".repeat(24) + "','memory':{'16':{'raw':'0102','readable':1}},'errno':'EFAULT'}"));

        assertEquals(Map.of(16, Piece.of(Bytes.parse("0102")).readable(1)), argument.memory());
    }

    @Test
    void argumentsThatAreNoStructure() throws TraceException {
        assertEquals(new Argument.Null(), argument("{'cmd':'0x5401','raw':null,'errno':'EFAULT'}"));
        assertEquals(new Argument.Value(-1), argument("{'ioctl':'TOY_ECHO','value':'0xffffffffffffffff','errno':'EINVAL'}"));
    }

    @Test
    void operationsThatAreNoCalls() throws TraceException {
        Movement read = new Movement.Read(OptionalLong.empty(), Piece.of(Bytes.zeros(8)).writable(4));
        assertEquals(
                List.of(
                        new TraceLine.Handed(1, 3, 2, 57),
                        new TraceLine.Moved(2, 3, read, 2, Bytes.parse("0102")),
                        new TraceLine.Moved(3, 3, new Movement.Write(OptionalLong.of(16), Bytes.parse("03")), -22, Bytes.NONE),
                        new TraceLine.Moved(4, 2, new Movement.Map(4096, 8192), 0, Bytes.NONE),
                        new TraceLine.Closed(6, 2)),
                read(
                        "{'opened':57,'id':3,'by':2}",
                        "{'id':3,'op':'read','size':8,'writable':4,'errno':null,'ret':2,'bytes':'0102'}",
                        "{'id':3,'op':'write','at':16,'bytes':'03','errno':'EINVAL'}",
                        "{'id':2,'op':'mmap','at':4096,'size':8192,'errno':null}",
                        "",
                        "{'id':2,'op':'close'}"));
    }

    @Test
    void ofWhatWasMovedLittleMayBeKnown() throws TraceException {
        assertEquals(
                List.of(new TraceLine.Moved(1, 2, new Movement.Untold("read"), 0, Bytes.NONE)), read("{'id':2,'op':'read'}"));
    }

    @Test
    void aReadMayBeTooLarge() {
        assertEquals(
                "toy.jsonl:1: 'size' is not 0 to 67108864: 67108865",
                assertThrows(TraceException.class, () -> read("{'op':'read','size':67108865,'errno':null}")).getMessage());
    }

    @Test
    void aTraceMayBeCompressed() throws TraceException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("{\"op\":\"close\"}\n".getBytes(StandardCharsets.UTF_8));
        }

        assertEquals(List.of(new TraceLine.Closed(1, 1)), read(bytes.toByteArray()));
        byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12);
        assertEquals("toy.jsonl:1: the compressed file ends too early", assertThrows(TraceException.class, () -> read(half)).getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'op':'close'                                  | this is not JSON at column",
        "[1]                                            | the line is no JSON object",
        "{'op':'jump'}                                  | 'op' is none of ioctl, read, write, mmap and close: jump",
        "{'op':'close','id':'x'}                        | 'id' is no number: x",
        "{'ioctl':'TOY_NONE','arg':{},'errno':null}     | no command is called TOY_NONE",
        "{'ioctl':'TOY_DOUBLE','errno':null}            | neither 'arg' nor 'raw' nor 'value' says what the argument was",
        "{'ioctl':'TOY_DOUBLE','arg':{}}                | 'errno' is missing",
        "{'ioctl':'TOY_DOUBLE','arg':{},'errno':'EWHY'} | no errno is called EWHY",
        "{'ioctl':'TOY_DOUBLE','arg':{'way':1},'errno':null} | TOY_DOUBLE has no field way; it has size, ways, shift, count, numbers",
        "{'ioctl':'TOY_DOUBLE','arg':{'ways':'SLOW'},'errno':null} | 'ways' knows no SLOW; it knows FAST, LOUD",
        "{'ioctl':'TOY_DOUBLE','arg':{'count':4294967296},'errno':null} | 'count' has 32 bits, too few for 0x100000000",
        "{'cmd':'0x5401','raw':'0','errno':null}        | 'raw' is not made of bytes of two hexadecimal digits",
        "{'cmd':'0x5401','raw':'00','out':'0000','errno':null} | 'out' has 2 bytes, 'raw' has 1",
        "{'cmd':'0x5401','raw':'00','memory':{'0':''},'errno':null} | a structure of 1 bytes has no pointer at 0",
        "{'open':'toy','release':'7'}                   | 'release' is not a release such as 7.3 or 6.12.117: 7",
        "{'open':'toy','page':1000}                     | 'page' is no power of two from 4096: 1000",
        "{'cmd':'0x5401','raw':'','readable':2147483647,'errno':null} | 'readable' is more than 64 MiB: 2147483647",
        "{'open':'toy','caps':'king'}                   | 'caps' is neither \"root\" nor \"none\" nor a list",
    })
    void whatIsWrongIsSaidWithItsPlace(String line, String reason) {
        TraceException wrong = assertThrows(TraceException.class, () -> read("{'op':'close'}", line));

        assertEquals(2, wrong.line());
        assertEquals("toy.jsonl", wrong.file());
        assertTrue(wrong.reason().replace('"', '\'').startsWith(reason.replace('"', '\'')), wrong::reason);
    }

    @Test
    void textThatIsNoneIsRefused() {
        assertEquals(
                "toy.jsonl:1: this is not UTF-8 text",
                assertThrows(TraceException.class, () -> read(new byte[] {(byte) 0xff, (byte) 0xfe, 0})).getMessage());
    }

    @Test
    void aMissingFileIsSaid() {
        assertEquals(
                "/nowhere/trace: there is no such file",
                assertThrows(TraceException.class, () -> TraceReader.open(Path.of("/nowhere/trace"), List.of())).getMessage());
    }
}
