package dev.uapi.vfio;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.EventFd;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.UapiException;
import dev.uapi.vfio.basic.DeviceGetIrqInfo;
import dev.uapi.vfio.basic.DeviceSetIrqs;
import dev.uapi.vfio.basic.IrqSetFlags;
import dev.uapi.vfio.basic.PciIrqIndex;
import java.lang.foreign.Arena;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Interrupts of one kind, switched on until this is closed. Of the line and the two kinds of messages only one can be on at a time.
///
/// Threads may share it; of two that wait for the same interrupt, one gets it.
public final class Interrupts implements AutoCloseable {
    private final PciIrqIndex kind;
    private final Opened opened;
    private final List<EventFd> events;
    private boolean closed;

    private Interrupts(PciIrqIndex kind, Opened opened, List<EventFd> events) {
        this.kind = kind;
        this.opened = opened;
        this.events = events;
    }

    /// How many the device has.
    static long count(PciIrqIndex kind, Opened opened) {
        try (Arena arena = Arena.ofConfined()) {
            DeviceGetIrqInfo info = DeviceGetIrqInfo.allocate(arena).index(kind.value());
            return opened.calling(() -> {
                long result = info.tryCall(opened.device());
                boolean none = result == Errno.EINVAL.result();
                if (result < 0 && !none) {
                    throw new UapiException(DeviceGetIrqInfo.NAME, Errno.of((int) -result), info.causes(Errno.of((int) -result)));
                }
                return none ? 0 : info.count();
            });
        }
    }

    static Interrupts enable(PciIrqIndex kind, int count, Opened opened) {
        long most = count(kind, opened);
        if (count < 1 || count > most) {
            throw new IllegalArgumentException(opened.name() + " has " + most + " interrupts of the kind " + kind + ", not " + count);
        }
        List<EventFd> events = new ArrayList<>();
        try {
            while (events.size() < count) {
                events.add(EventFd.open());
            }
            Interrupts made = new Interrupts(kind, opened, List.copyOf(events));
            made.switchOn();
            return made;
        } catch (RuntimeException failure) {
            events.forEach(EventFd::close);
            throw failure;
        }
    }

    private void switchOn() {
        try (Arena arena = Arena.ofConfined()) {
            DeviceSetIrqs argument = DeviceSetIrqs.allocate(arena, (long) events.size() * Integer.BYTES)
                    .flags(IrqSetFlags.DATA_EVENTFD.with(IrqSetFlags.ACTION_TRIGGER)).index(kind.value()).count(events.size());
            for (int i = 0; i < events.size(); i++) {
                argument.data().set(Layouts.U32, (long) i * Integer.BYTES, events.get(i).fd());
            }
            long fewer = opened.calling(() -> argument.call(opened.device()));
            if (fewer > 0) {
                throw new UapiException(DeviceSetIrqs.NAME, Errno.ENOSPC, List.of(DeviceSetIrqs.Causes.NO_VECTORS));
            }
        }
    }

    /// How many are switched on.
    public int count() {
        return events.size();
    }

    /// Waits for the first one.
    ///
    /// @param limit how long at most; 0: not at all
    /// @return how often it came since somebody waited for it last; 0 if the time is over
    public long await(Duration limit) {
        return await(0, limit);
    }

    /// Waits for one of them.
    ///
    /// @param index below [#count()]
    /// @param limit how long at most; 0: not at all
    /// @return how often it came since somebody waited for it last; 0 if the time is over
    public long await(int index, Duration limit) {
        return events.get(index).await(limit);
    }

    /// The descriptor of the eventfd that one of them signals, for a program that waits for many things at once. It stays the property
    /// of this object.
    ///
    /// @param index below [#count()]
    public int fd(int index) {
        return events.get(index).fd();
    }

    /// Holds one back. Not every kind can be: messages mostly cannot.
    ///
    /// @param index below [#count()]
    public void mask(int index) {
        set(IrqSetFlags.ACTION_MASK, index, 1);
    }

    /// Lets one come again. The interrupt line needs it each time that it came.
    ///
    /// @param index below [#count()]
    public void unmask(int index) {
        set(IrqSetFlags.ACTION_UNMASK, index, 1);
    }

    /// Makes one happen, as if the device had sent it: to try the way it takes.
    ///
    /// @param index below [#count()]
    public void trigger(int index) {
        set(IrqSetFlags.ACTION_TRIGGER, index, 1);
    }

    private void set(IrqSetFlags action, int index, int count) {
        try (Arena arena = Arena.ofConfined()) {
            DeviceSetIrqs argument = DeviceSetIrqs.allocate(arena)
                    .flags(IrqSetFlags.DATA_NONE.with(action)).index(kind.value()).start(index).count(count);
            opened.calling(() -> argument.call(opened.device()));
        }
    }

    /// Switches the kind off. Does nothing if that was done before, or if the device is closed.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            set(IrqSetFlags.ACTION_TRIGGER, 0, 0);
        } catch (DeviceLostException gone) {
            // Nothing comes from it any more.
        } catch (UapiException failure) {
            if (failure.errno() != Errno.EBADF) {
                throw failure;
            }
        } finally {
            events.forEach(EventFd::close);
        }
    }
}
