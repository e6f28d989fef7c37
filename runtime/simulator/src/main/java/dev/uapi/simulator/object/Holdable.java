package dev.uapi.simulator.object;

/// An object that others hold, each of them once.
abstract class Holdable implements FileObject {
    private int holders;

    /// One more holds it: an attached device, or another object.
    public final void hold() {
        holders++;
    }

    /// One less holds it.
    public final void letGo() {
        holders--;
    }

    @Override
    public boolean isHeld() {
        return holders > 0;
    }
}
