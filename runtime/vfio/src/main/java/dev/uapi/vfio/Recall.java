package dev.uapi.vfio;

import java.time.Duration;

/// Tells that somebody wants the device back: it is being unplugged, or taken from its driver. No call says so, for the device goes on
/// working: whoever wants it waits until it is closed. A program that does not listen keeps it without knowing.
///
/// Threads may share it.
public final class Recall implements AutoCloseable {
    private final Opened opened;
    private final Interrupts requests;
    private volatile boolean wanted;

    Recall(Opened opened, Interrupts requests) {
        this.opened = opened;
        this.requests = requests;
    }

    /// Waits until somebody wants it.
    ///
    /// @param limit how long at most; 0: not at all
    /// @return whether somebody does; it stays true from then on
    public boolean await(Duration limit) {
        if (!wanted && requests.await(limit) > 0) {
            wanted = true;
        }
        return wanted;
    }

    /// Ends a program's work where it may end, if somebody wants the device.
    ///
    /// @throws DeviceLostException if somebody does, or has pulled it out: it says why and what to do
    public void check() {
        if (await(Duration.ZERO)) {
            throw opened.recalled();
        }
    }

    /// The descriptor of the eventfd that the kernel signals, for a program that waits for many things at once. It stays the property of
    /// this object.
    public int fd() {
        return requests.fd(0);
    }

    /// Listens no longer. Does nothing if that was done before, or if the device is closed.
    @Override
    public void close() {
        requests.close();
    }
}
