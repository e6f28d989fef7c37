package dev.uapi.vfio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.UapiException;
import dev.uapi.vfio.basic.DeviceAttachIommufdPt;
import dev.uapi.vfio.basic.DeviceBindIommufd;
import dev.uapi.vfio.basic.DeviceGetRegionInfo;
import dev.uapi.vfio.basic.RegionInfoCap;
import dev.uapi.vfio.basic.RegionInfoCapSparseMmap;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a program does with a device first, on one that answers as a test wants it.
final class DeviceTest {
    private final Arena arena = Arena.ofConfined();

    @AfterEach
    void free() {
        arena.close();
    }

    @Test
    void aBoundDeviceHasAnIdOfIommufd() {
        DeviceBindIommufd argument = DeviceBindIommufd.allocate(arena).iommufd(3);
        argument.call(answering(memory -> {
            DeviceBindIommufd.at(memory).outDevid(new DeviceId(7));
            return 0;
        }));
        assertEquals(new DeviceId(7), argument.outDevid());
    }

    @Test
    void aDeviceIsAttachedToAnAddressSpace() {
        DeviceAttachIommufdPt argument = DeviceAttachIommufdPt.allocate(arena).ptId(new IoasId(2));
        UapiException refused = assertThrows(
                UapiException.class, () -> argument.call(answering(memory -> Errno.ENOENT.result())));
        assertEquals("VFIO_DEVICE_ATTACH_IOMMUFD_PT", refused.command());
        assertEquals(2, argument.ptId());
    }

    @Test
    void aRegionTellsWhichPartsCanBeMapped() {
        DeviceGetRegionInfo info = DeviceGetRegionInfo.allocate(arena, 256).index(1);
        info.call(answering(memory -> {
            RegionInfoCapSparseMmap areas = RegionInfoCapSparseMmap.at(memory.asSlice(DeviceGetRegionInfo.SIZE)).nrAreas(1);
            areas.header().id((int) RegionInfoCap.SPARSE_MMAP.value()).version(1);
            areas.areas(0).offset(0x1000).size(0x2000);
            DeviceGetRegionInfo.at(memory).capOffset(DeviceGetRegionInfo.SIZE);
            return 0;
        }));
        assertEquals(256, info.argsz());
        assertEquals(0x2000, info.sparseMmap().orElseThrow().areas(0).size());
        assertTrue(info.msixMappable().isEmpty());
    }

    private static Device answering(ToLongFunction<MemorySegment> answer) {
        return new Device() {
            @Override
            public long ioctl(long command, MemorySegment argument) {
                return answer.applyAsLong(argument);
            }

            @Override
            public long ioctl(long command, long value) {
                return Errno.ENOTTY.result();
            }

            @Override
            public void close() {}
        };
    }
}
