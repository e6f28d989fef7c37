package dev.uapi.simulator;

import dev.uapi.iommufd.extended.GetHwInfo;
import dev.uapi.iommufd.extended.HwCapabilities;
import dev.uapi.iommufd.extended.HwInfoFlags;
import dev.uapi.iommufd.extended.HwInfoType;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.hardware.Endpoint;
import dev.uapi.simulator.hardware.HardwareInfo;
import dev.uapi.simulator.object.BoundDevice;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// Tells what the IOMMU in front of a device is, as much as there is room for, and what the two can do.
final class HwInfoAnswer implements GetHwInfoBehaviour {
    private final Call call;
    private final GetHwInfo argument;
    private final Endpoint endpoint;

    HwInfoAnswer(Call call, GetHwInfo argument) {
        this.call = call;
        this.argument = argument;
        this.endpoint = call.objects().require(argument.devId().value(), BoundDevice.class).endpoint();
    }

    @Override
    public boolean otherType() {
        return wanted().isEmpty();
    }

    @Override
    public Outcome perform() {
        HardwareInfo info = wanted().orElse(HardwareInfo.NONE);
        if (!write(info.bytes())) {
            return Outcome.refused(GetHwInfo.Causes.BAD_BUFFER);
        }
        argument.outDataType(new HwInfoType(Integer.toUnsignedLong(info.type()))).dataLen(info.bytes().length);
        argument.outMaxPasidLog2(endpoint.pasidBits()).outCapabilities(capabilities());
        return Outcome.done();
    }

    private Optional<HardwareInfo> wanted() {
        boolean asked = argument.flags().has(HwInfoFlags.INPUT_TYPE) && !argument.inDataType().equals(HwInfoType.DEFAULT);
        return asked ? endpoint.iommu().info((int) argument.inDataType().value()) : Optional.of(endpoint.iommu().info());
    }

    /// What does not fit is left out, what is left over is cleared.
    private boolean write(byte[] bytes) {
        long room = argument.dataLen();
        long told = Math.min(room, bytes.length);
        return write(argument.dataUptr(), bytes, told) && Zeros.write(call.memory(), argument.dataUptr() + told, room - told);
    }

    private boolean write(long address, byte[] bytes, long length) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes).asSlice(0, length);
            return call.memory().write(address, memory) == length;
        }
    }

    private HwCapabilities capabilities() {
        HwCapabilities capabilities = endpoint.iommu().tracksDirtyPages() ? HwCapabilities.DIRTY_TRACKING : HwCapabilities.NONE;
        return endpoint.hasTranslationCache() || !call.kernel().release().atLeast(7, 2)
                ? capabilities
                : capabilities.with(HwCapabilities.PCI_ATS_NOT_SUPPORTED);
    }
}
