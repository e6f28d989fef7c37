package dev.uapi.runtime.probe;

import dev.uapi.runtime.Errno;

/// A number that no command has, and how a device refuses it.
///
/// A file that answers something else does not tell commands apart, so no answer of it tells anything: a VFIO device refuses
/// everything alike until it is bound.
///
/// @param word  the whole command word
/// @param errno for unknown commands, as the description of the device says
public record Control(long word, Errno errno) {}
