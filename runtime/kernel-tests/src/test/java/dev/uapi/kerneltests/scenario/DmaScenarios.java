package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.kerneltests.EduDevice;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Recording;
import dev.uapi.kerneltests.VfioDevice;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a device reaches, tried by the device itself.
@ExtendWith(VfioDevice.Present.class)
@Tag(Recording.LEFT_OUT)
final class DmaScenarios {
    private static final long SOURCE = 0x100000;
    private static final long TARGET = 0x200000;
    private static final int PAGE = 4096;
    private static final byte[] TEXT = "what is mapped is reached".getBytes(StandardCharsets.US_ASCII);

    private static MemorySegment page(Iommu iommu, IoasId ioas, long iova) {
        MemorySegment page = iommu.arena().allocate(PAGE, PAGE);
        succeeds(iommu.mapAt(ioas, iova, PAGE).userVa(page.address()).tryCall(iommu.device()));
        return page;
    }

    private static String text(MemorySegment page) {
        byte[] bytes = new byte[TEXT.length];
        page.asByteBuffer().get(bytes);
        return new String(bytes, StandardCharsets.US_ASCII).replace("\0", "");
    }

    @Test
    void whatIsMappedIsReached(VfioDevice vfio) throws InterruptedException {
        vfio.bind();
        Iommu iommu = vfio.iommu();
        IoasId ioas = iommu.allocate();
        vfio.attach(ioas);
        EduDevice edu = new EduDevice(vfio);
        page(iommu, ioas, SOURCE).asByteBuffer().put(TEXT);
        MemorySegment target = page(iommu, ioas, TARGET);

        edu.read(SOURCE, TEXT.length);
        edu.write(TARGET, TEXT.length);
        assertEquals("what is mapped is reached", text(target));
    }

    @Test
    void whatIsUnmappedIsNot(VfioDevice vfio) throws InterruptedException {
        vfio.bind();
        Iommu iommu = vfio.iommu();
        IoasId ioas = iommu.allocate();
        vfio.attach(ioas);
        EduDevice edu = new EduDevice(vfio);
        page(iommu, ioas, SOURCE).asByteBuffer().put(TEXT);
        MemorySegment target = page(iommu, ioas, TARGET);
        edu.read(SOURCE, TEXT.length);
        assertEquals(PAGE, iommu.unmapped(ioas, TARGET, PAGE));

        edu.write(TARGET, TEXT.length);
        assertEquals("", text(target));
    }

    @Test
    void whatMayOnlyBeReadIsNotWritten(VfioDevice vfio) throws InterruptedException {
        vfio.bind();
        Iommu iommu = vfio.iommu();
        IoasId ioas = iommu.allocate();
        vfio.attach(ioas);
        EduDevice edu = new EduDevice(vfio);
        MemorySegment page = iommu.arena().allocate(PAGE, PAGE);
        succeeds(iommu.mapAt(ioas, SOURCE, PAGE).userVa(page.address()).flags(Iommu.FIXED_READ).tryCall(iommu.device()));
        page.asByteBuffer().put(TEXT);
        edu.read(SOURCE, TEXT.length);
        page.fill((byte) 0);

        edu.write(SOURCE, TEXT.length);
        assertEquals("", text(page));
    }

    @Test
    void anotherAddressSpaceTakesThePlaceOfTheFirst(VfioDevice vfio) throws InterruptedException {
        vfio.bind();
        Iommu iommu = vfio.iommu();
        IoasId first = iommu.allocate();
        IoasId second = iommu.allocate();
        vfio.attach(first);
        EduDevice edu = new EduDevice(vfio);
        page(iommu, first, SOURCE).asByteBuffer().put(TEXT);
        MemorySegment old = page(iommu, first, TARGET);
        MemorySegment target = page(iommu, second, TARGET);

        edu.read(SOURCE, TEXT.length);
        vfio.attach(second);
        edu.write(TARGET, TEXT.length);
        assertEquals("", text(old));
        assertEquals("what is mapped is reached", text(target));
    }
}
