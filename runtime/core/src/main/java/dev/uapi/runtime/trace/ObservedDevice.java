package dev.uapi.runtime.trace;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.ForwardingDevice;
import java.lang.foreign.MemorySegment;

/// A device that tells a listener about every call.
///
/// It looks at each argument before and after the call, which costs more than the call itself: it is for looking, not for work.
public final class ObservedDevice extends ForwardingDevice {
    private final CallReader reader;
    private final CallListener listener;

    /// @param device  answers the calls; closing this closes it
    /// @param catalog how its commands are called
    public ObservedDevice(Device device, CommandCatalog catalog, CallListener listener) {
        super(device);
        this.reader = new CallReader(catalog);
        this.listener = listener;
    }

    @Override
    public long ioctl(long command, MemorySegment argument) {
        CallImage before = reader.read(command, argument);
        long result = super.ioctl(command, argument);
        listener.answered(CompletedCall.of(before, reader.again(before), result));
        return result;
    }

    @Override
    public long ioctl(long command, long value) {
        CallImage before = reader.read(command, value);
        long result = super.ioctl(command, value);
        listener.answered(CompletedCall.of(before, reader.again(before), result));
        return result;
    }
}
