package dev.uapi.simulator.hardware;

/// How a device draws attention.
public interface Interrupts {
    /// Raises the interrupt line, until it is lowered; with message signalled interrupts on, sends the first message instead.
    void raise();

    /// Lowers the interrupt line.
    void lower();
}
