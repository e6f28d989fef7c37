package dev.uapi.language.names;

/// Where names must differ. The first two are C's, the others ours.
public enum Namespace {
    /// What stands behind `struct` and `enum`.
    TAG,
    /// Commands and members of enums.
    CONSTANT,
    OBJECT,
    /// Devices and other files.
    DEVICE,
    EXTENSION
}
