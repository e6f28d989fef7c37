package dev.uapi.vfio;

/// The configuration space of a PCI device. The kernel looks at each access: what could harm others is not let through.
public final class ConfigSpace {
    private static final long VENDOR = 0;
    private static final long DEVICE = 2;
    private static final long COMMAND = 4;
    private static final int MEMORY = 2;
    private static final int BUS_MASTER = 4;

    private final Registers registers;

    ConfigSpace(Registers registers) {
        this.registers = registers;
    }

    /// All of it.
    public Registers registers() {
        return registers;
    }

    /// Who made the device, as PCI numbers them.
    public int vendor() {
        return registers.get16(VENDOR);
    }

    /// What device it is, as its maker numbers them.
    public int device() {
        return registers.get16(DEVICE);
    }

    /// Has the device answer in its memory regions, or not. It has to, before those are used.
    public void memory(boolean on) {
        command(MEMORY, on);
    }

    /// Lets the device read and write memory by itself, and send interrupts as messages; or stops it.
    public void busMaster(boolean on) {
        command(BUS_MASTER, on);
    }

    private void command(int bit, boolean on) {
        int now = registers.get16(COMMAND);
        registers.set16(COMMAND, on ? now | bit : now & ~bit);
    }

    /// `1234:11e8`
    @Override
    public String toString() {
        return "%04x:%04x".formatted(vendor(), device());
    }
}
