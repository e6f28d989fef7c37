package dev.uapi.runtime.simulation;

/// How a command takes its argument.
enum Convention {
    EXTENSIBLE,
    ARGSZ,
    FIXED,
    VALUE
}
