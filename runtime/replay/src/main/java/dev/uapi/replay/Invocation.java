package dev.uapi.replay;

/// One ioctl, with all that the kernel can see of it.
///
/// @param command the whole command word
public record Invocation(long command, Argument argument) {}
