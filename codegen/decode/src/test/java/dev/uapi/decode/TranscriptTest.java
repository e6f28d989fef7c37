package dev.uapi.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.uapi.decode.Transcript.Deed;
import dev.uapi.language.model.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TranscriptTest {
    @TempDir
    private Path folder;

    @Test
    void everyLineIsAStep() throws IOException, CannotDecodeException {
        List<Deed> deeds = deeds("""
                {"open":"iommu","release":"6.12.117"}
                {"ioctl":"IOMMU_FAULT_QUEUE_ALLOC","arg":{},"errno":null,"out":{"out_fault_id":1,"out_fault_fd":7}}
                {"opened":7,"id":2,"by":1}
                {"id":2,"op":"read","size":40,"errno":"EAGAIN"}
                {"cmd":"0x3bff","value":1,"errno":"ENOTTY"}
                {"op":"close"}
                """);
        assertEquals(new Deed.Opening("Linux 6.12.117"), deeds.getFirst());
        assertEquals("IOMMU_FAULT_QUEUE_ALLOC", assertInstanceOf(Deed.Call.class, deeds.get(1)).command().name());
        assertEquals(
                List.of(new Deed.Handing(1), new Deed.Transfer(), new Deed.UnknownCall(false), new Deed.Closing()), deeds.subList(2, 6));
    }

    /// `example { option_id = IOMMU_OPTION_RLIMIT_MODE, op = IOMMU_OPTION_OP_GET } gives { val64 = 0 };`
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`{'option_id':'RLIMIT_MODE','op':'GET'}`               | `'errno':null`                    | true  | true",
        "`{'option_id':'RLIMIT_MODE','op':'GET'}`               | `'errno':null,'out':{'val64':1}`  | true  | false",
        "`{'option_id':'RLIMIT_MODE','op':'GET'}`               | `'errno':'EPERM'`                 | true  | false",
        "`{'option_id':'RLIMIT_MODE','op':'GET','object_id':4}` | `'errno':null`                    | false | false",
        "`{'option_id':'RLIMIT_MODE','op':'SET'}`               | `'errno':null`                    | false | false"
    })
    void aCallIsWhatAnExampleShowsOrNot(String argument, String answer, boolean asked, boolean like)
            throws IOException, CannotDecodeException {
        String line = "{'ioctl':'IOMMU_OPTION','arg':" + argument + "," + answer + "}";
        Deed.Call call = assertInstanceOf(Deed.Call.class, deeds("{\"open\":\"iommu\"}\n" + line.replace('\'', '"') + "\n").get(1));
        Example example = call.command().examples().getFirst();
        assertEquals(asked, call.asked(example));
        assertEquals(like, call.isLike(example));
    }

    @Test
    void whatIsNoTraceIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("strace.txt"), "ioctl(3, 0x3b81, 0x7f) = 0\n");
        CannotDecodeException failure =
                assertThrows(CannotDecodeException.class, () -> Transcript.of(WholeSpec.specification(), List.of(file)));
        assertEquals(file + " is no trace: it does not begin with a line of JSON", failure.getMessage());
    }

    private List<Deed> deeds(String trace) throws IOException, CannotDecodeException {
        Path file = Files.writeString(folder.resolve("calls.jsonl"), trace);
        return Transcript.of(WholeSpec.specification(), List.of(file)).getFirst().steps().stream().map(Transcript.Step::deed).toList();
    }
}
