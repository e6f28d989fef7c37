package dev.uapi.iommufd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.Extension;
import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.iommufd.basic.Presence;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.probe.Evidence;
import dev.uapi.runtime.probe.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SupportTest {
    private static final long NOBODY = 0x3bff;

    private Errno answer = Errno.ENOENT;
    private final ScriptedDevice device =
            new ScriptedDevice((command, _) -> command == NOBODY ? Errno.ENOTTY.result() : answer.result());

    @Test
    void isAskedForOnceForEachOpenFile() {
        try (Iommufd iommu = Iommufd.over(device)) {
            assertTrue(iommu.supports(Extension.FILE_MAPPINGS));
            answer = Errno.ENOTTY;
            assertTrue(iommu.supports(Extension.FILE_MAPPINGS), "it does not go while the file is open");
            assertEquals(List.of(NOBODY, IoasMapFile.COMMAND), device.commands());
        }
        try (Iommufd another = Iommufd.over(device)) {
            assertFalse(another.supports(Extension.FILE_MAPPINGS));
            answer = Errno.ENOENT;
            assertFalse(another.supports(Extension.FILE_MAPPINGS));
        }
    }

    @Test
    void isAskedForAgainWhileItIsUnclear() {
        try (Iommufd iommu = Iommufd.over(device)) {
            answer = Errno.EINTR;
            assertEquals(Verdict.UNCLEAR, iommu.ask(Extension.FILE_MAPPINGS).verdict());
            answer = Errno.ENOENT;
            Evidence evidence = iommu.ask(Extension.FILE_MAPPINGS);
            assertTrue(evidence.supported());
            assertEquals(Optional.of(Errno.ENOENT), evidence.decisive().orElseThrow().errno());
        }
    }

    @Test
    void isAskedForAgainWithSomethingInHand() {
        try (Iommufd iommu = Iommufd.over(device)) {
            assertTrue(iommu.supports(Extension.FILE_MAPPINGS, new DeviceId(3)));
            answer = Errno.ENOTTY;
            assertFalse(iommu.supports(Extension.FILE_MAPPINGS, new DeviceId(3)), "another device may have the id by now");
        }
    }

    @Test
    void isToldForCommandsAndFlagsToo() {
        answer = Errno.EOPNOTSUPP;
        try (Iommufd iommu = Iommufd.over(device)) {
            assertEquals(Verdict.ABSENT, iommu.ask(Presence.IOAS_MAP_FLAGS_READABLE).verdict());
        }
    }

    @Test
    void wasAskedForByANumberOnce() {
        assertEquals(Optional.of(Extension.MAPPINGS), Extension.of(1));
        assertEquals(Optional.empty(), Extension.of(77));
        assertEquals(Optional.of(Extension.MAPPINGS), Extension.of("EXT_MAP_TYPE1V2"));
        assertEquals(Optional.of(Extension.MAPPINGS), Extension.of("MAPPINGS"));
        assertEquals(Optional.empty(), Extension.of("EXT_NOTHING"));
    }
}
