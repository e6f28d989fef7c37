package dev.uapi.runtime.probe;

/// What a field of a call is given.
public sealed interface Value {
    /// A number.
    ///
    /// @param spelling as people read it: `IOMMU_IOAS_MAP_READABLE`, `0x1`
    record Constant(long number, String spelling) implements Value {}

    /// The number of what a parameter of the probe stands for.
    ///
    /// @param name of the parameter
    record OfParameter(String name) implements Value {}

    /// What came out of the call that is taken back.
    ///
    /// @param field  by its kernel name
    /// @param offset from the start of that call's structure, in bytes
    /// @param width  in bytes: 1, 2, 4 or 8
    record OfResult(String field, int offset, int width) implements Value {}
}
