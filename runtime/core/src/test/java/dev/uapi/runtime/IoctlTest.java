package dev.uapi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IoctlTest {
    /// `IOMMU_IOAS_MAP`, `VIDIOC_QUERYCAP`, `RTC_SET_TIME` and `FS_IOC_FIEMAP`, as the C headers give them.
    @Test
    void encodesAsMostArchitecturesDo() {
        CommandEncoding common = CommandEncoding.of("amd64");
        assertEquals(0x3b85, common.none(';', 0x85));
        assertEquals(0x80685600L, common.read('V', 0, 104));
        assertEquals(0x4024700aL, common.write('p', 0x0a, 36));
        assertEquals(0xc020660bL, common.readWrite('f', 11, 32));
    }

    @Test
    void encodesAsPowerPcDoes() {
        CommandEncoding power = CommandEncoding.of("ppc64le");
        assertEquals(0x20003b85L, power.none(';', 0x85));
        assertEquals(0x40685600L, power.read('V', 0, 104));
        assertEquals(0x8024700aL, power.write('p', 0x0a, 36));
        assertEquals(0xc020660bL, power.readWrite('f', 11, 32));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amd64", "aarch64", "riscv64", "s390x", "loongarch64"})
    void theCommonArchitecturesShareTheirWords(String architecture) {
        assertEquals(CommandEncoding.COMMON, CommandEncoding.of(architecture));
    }

    @Test
    void encodesForTheMachineItRunsOn() {
        CommandEncoding here = CommandEncoding.of(System.getProperty("os.arch"));
        assertEquals(here.none(';', 0x85), Ioctl.none(';', 0x85));
        assertEquals(here.read('V', 0, 104), Ioctl.read('V', 0, 104));
        assertEquals(here.write('p', 0x0a, 36), Ioctl.write('p', 0x0a, 36));
        assertEquals(here.readWrite('f', 11, 32), Ioctl.readWrite('f', 11, 32));
        assertEquals(0x4c82, Ioctl.bare('L', 0x82));
    }

    @Test
    void refusesPartsThatDoNotFit() {
        assertThrows(IllegalArgumentException.class, () -> Ioctl.none('\u0100', 0));
        assertThrows(IllegalArgumentException.class, () -> Ioctl.none(';', 0x100));
        assertThrows(IllegalArgumentException.class, () -> Ioctl.bare(';', 0x100));
        assertThrows(IllegalArgumentException.class, () -> Ioctl.bare('\u0100', 0));
        assertThrows(IllegalArgumentException.class, () -> Ioctl.none(';', -1));
        assertThrows(IllegalArgumentException.class, () -> CommandEncoding.COMMON.read(';', 0, 1 << 14));
        assertThrows(IllegalArgumentException.class, () -> CommandEncoding.THREE_DIRECTION_BITS.read(';', 0, 1 << 13));
    }
}
