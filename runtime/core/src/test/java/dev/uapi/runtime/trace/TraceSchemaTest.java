package dev.uapi.runtime.trace;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TraceSchemaTest {
    @Test
    void admitsEveryForm() {
        TraceSchema.assertAdmits(List.of(
                """
                {"open":"iommu","id":1,"release":"7.3","mode":"rw","thp":false,"page":4096,"caps":"root",\
                "config":["IOMMUFD_TEST"],"fds":{"0":"chr"}}""",
                """
                {"open":"iommu"}""",
                """
                {"id":1,"ioctl":"IOMMU_IOAS_MAP","arg":{"flags":["FIXED_IOVA"],"length":4096},"errno":null,"out":{"iova":"0x1000"}}""",
                """
                {"id":1,"cmd":"0x3b84","raw":"2000","memory":{"16":"00"},"errno":"EMSGSIZE","out":"2000","memory_out":{"16":"00"}}""",
                """
                {"cmd":"0x3b84","raw":"2000","readable":2,"memory":{"16":{"bytes":"00","writable":0}},"errno":"EFAULT"}""",
                """
                {"cmd":"0x3b84","raw":null,"errno":"EFAULT"}""",
                """
                {"ioctl":"IOMMU_CHECK_EXTENSION","value":1,"errno":null,"ret":1}""",
                """
                {"cmd":"0x3b64","value":"0xffffffffffffffff","errno":524}""",
                """
                {"id":1,"op":"close"}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}", "[]", "{\"id\":1}", "{\"open\":1}", "{\"open\":\"iommu\",\"id\":0}", "{\"op\":\"open\"}",
        "{\"open\":\"iommu\",\"colour\":\"red\"}",
        "{\"open\":\"iommu\",\"release\":\"seven\"}",
        "{\"ioctl\":\"IOMMU_DESTROY\",\"arg\":{\"id\":1}}",
        "{\"ioctl\":\"IOMMU_DESTROY\",\"arg\":{\"id\":1.5},\"errno\":null}",
        "{\"ioctl\":\"IOMMU_DESTROY\",\"arg\":{\"id\":1},\"errno\":\"oops\"}",
        "{\"ioctl\":\"IOMMU_DESTROY\",\"arg\":{\"id\":1},\"errno\":0}",
        "{\"cmd\":\"3b84\",\"raw\":\"2000\",\"errno\":null}",
        "{\"cmd\":\"0x3b84\",\"raw\":\"200\",\"errno\":null}",
        "{\"cmd\":\"0x3b84\",\"raw\":\"2000\",\"memory\":{\"x\":\"00\"},\"errno\":null}",
        "{\"value\":1,\"errno\":null}",
        "{\"cmd\":\"0x3b84\",\"ioctl\":\"X\",\"value\":1,\"errno\":null}"
    })
    void refusesWhatIsNoLine(String line) {
        assertFalse(TraceSchema.admits(line));
    }
}
