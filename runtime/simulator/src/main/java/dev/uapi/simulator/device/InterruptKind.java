package dev.uapi.simulator.device;

import dev.uapi.vfio.basic.IrqInfoFlags;
import java.util.List;
import java.util.Optional;

/// The kinds of interrupts of a conventional PCI device with one message.
enum InterruptKind {
    LINE(1),
    MESSAGE(1),
    MESSAGE_TABLE(0),
    /// Of PCI Express only.
    ERROR(0),
    REQUEST(1);

    private static final List<InterruptKind> BY_INDEX = List.of(values());

    /// How many kinds there are.
    static final int COUNT = BY_INDEX.size();

    private final int count;

    InterruptKind(int count) {
        this.count = count;
    }

    /// The kind with this number, as the kernel counts; empty if there is none.
    static Optional<InterruptKind> of(long index) {
        return index >= 0 && index < BY_INDEX.size() ? Optional.of(BY_INDEX.get((int) index)) : Optional.empty();
    }

    /// How many there are.
    int count() {
        return count;
    }

    /// How they behave.
    IrqInfoFlags flags() {
        return this == LINE
                ? IrqInfoFlags.of(IrqInfoFlags.EVENTFD, IrqInfoFlags.MASKABLE, IrqInfoFlags.AUTOMASKED)
                : IrqInfoFlags.of(IrqInfoFlags.EVENTFD, IrqInfoFlags.NORESIZE);
    }
}
