package dev.uapi.runtime.probe;

/// Something that not every kernel or every machine offers, and that can be asked for. Generated enums of extensions implement it.
public interface Feature {
    /// How it is asked for.
    Probe probe();
}
