package dev.uapi.simulator.device;

import dev.uapi.runtime.simulation.EventFile;
import dev.uapi.simulator.hardware.Interrupts;
import java.util.Optional;

/// Which interrupts of a device are switched on, and whom they signal. The device and its caller share it.
///
/// Either the line is in use or the message. The line is masked when it has signalled; unmasking it signals again while the device still
/// asks for attention.
final class InterruptState implements Interrupts {
    private Optional<InterruptKind> used = Optional.empty();
    private Optional<EventFile> event = Optional.empty();
    private Optional<EventFile> request = Optional.empty();
    private boolean asserted;
    private boolean masked;

    @Override
    public synchronized void raise() {
        asserted = true;
        if (used.filter(InterruptKind.MESSAGE::equals).isPresent()) {
            event.ifPresent(EventFile::signal);
        } else {
            tell();
        }
    }

    @Override
    public synchronized void lower() {
        asserted = false;
    }

    private void tell() {
        if (asserted && !masked && used.filter(InterruptKind.LINE::equals).isPresent()) {
            masked = true;
            event.ifPresent(EventFile::signal);
        }
    }

    synchronized boolean uses(InterruptKind kind) {
        return used.filter(kind::equals).isPresent();
    }

    synchronized boolean usesNone() {
        return used.isEmpty();
    }

    /// Switches a kind on, or has it signal something else.
    ///
    /// @param kind the line or the message, where none is in use or this one
    void use(InterruptKind kind, Optional<EventFile> signalled) {
        Optional<EventFile> before = swap(kind, signalled);
        before.ifPresent(EventFile::close);
    }

    private synchronized Optional<EventFile> swap(InterruptKind kind, Optional<EventFile> signalled) {
        Optional<EventFile> before = event;
        masked = masked && used.isPresent();
        used = Optional.of(kind);
        event = signalled;
        if (signalled.isPresent()) {
            tell();
        }
        return before;
    }

    /// Switches off what is on.
    synchronized void useNone() {
        event.ifPresent(EventFile::close);
        event = Optional.empty();
        used = Optional.empty();
        masked = false;
    }

    synchronized void mask() {
        masked = true;
    }

    synchronized void unmask() {
        masked = false;
        tell();
    }

    /// Signals as if the device had.
    synchronized void trigger() {
        event.ifPresent(EventFile::signal);
    }

    /// Has requests for the device signal something else, or nothing.
    synchronized void request(Optional<EventFile> signalled) {
        request.ifPresent(EventFile::close);
        request = signalled;
    }

    synchronized boolean hasRequest() {
        return request.isPresent();
    }

    /// Signals that somebody wants the device back.
    synchronized void triggerRequest() {
        request.ifPresent(EventFile::signal);
    }
}
