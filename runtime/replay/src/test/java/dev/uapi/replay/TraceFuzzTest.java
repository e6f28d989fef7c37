package dev.uapi.replay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes as a trace: read to the end, or refused with the line that is wrong. In a build: the inputs kept in `TraceFuzzTestInputs`,
/// which together reach all that a long search has reached, and a line of each kind.
final class TraceFuzzTest {
    private static final List<String> LINES = List.of(
            "{'open':'toy','id':7,'release':'6.12.117','mode':'rw','thp':false,'page':65536,'caps':['CAP_SYS_ADMIN'],"
                    + "'config':['IOMMUFD_TEST'],'fds':{'0':'chr','5':'memfd'}}",
            "{'open':'toy','caps':'all'}",
            "{'ioctl':'TOY_DOUBLE','arg':{'ways':['FAST','TOY_LOUD'],'shift':-2,'count':2,'numbers':'0xfffffffffffff000'},'errno':null}",
            "{'ioctl':'TOY_DOUBLE','arg':{'size':16,'ways':'FAST'},'errno':'EINVAL','out':{'count':0}}",
            "{'cmd':'0x5401','raw':'180000000000000001000000000000000000000000000000','readable':20,"
                    + "'memory':{'16':{'bytes':'01000000','writable':2}},'errno':14,'memory_out':{'16':'0200'}}",
            "{'cmd':'0x5401','raw':'18000000','writable':0,'errno':null,'out':'00000000','fds':{'3':'closed'}}",
            "{'cmd':'0x5401','raw':null,'errno':'EFAULT'}",
            "{'ioctl':'TOY_ECHO','value':'0xffffffffffffffff','errno':null,'ret':3}",
            "{'id':2,'op':'read'}",
            "{'id':7,'op':'close'}");

    static Stream<byte[]> samples() {
        String all = String.join("\n", LINES);
        return Stream.concat(
                Stream.concat(LINES.stream(), Stream.of(all)).map(TraceFuzzTest::bytes), Stream.of(compressed(bytes(all))));
    }

    private static byte[] bytes(String lines) {
        return lines.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    @MethodSource("samples")
    @FuzzTest
    void anyBytesAreReadOrRefused(byte[] bytes) throws IOException {
        int lines = 0;
        try (TraceReader trace = TraceReader.of("any", new ByteArrayInputStream(bytes), List.of(ToyDevice.CATALOG))) {
            for (Optional<TraceLine> line = trace.next(); line.isPresent(); line = trace.next()) {
                assertTrue(line.get().number() > lines, "lines are counted");
                lines = line.get().number();
            }
        } catch (TraceException refused) {
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.startsWith("any:"), message);
        }
    }
}
