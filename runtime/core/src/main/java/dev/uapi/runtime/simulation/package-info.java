/// What generated simulator stubs stand on: everything about playing a kernel device that no description needs to say.
///
/// A stub registers its commands with [dev.uapi.runtime.simulation.SimulatedDevice], which then does for each call what the
/// kernel's dispatcher does: find the command, fetch the argument, hand both on, write the answer back. The stub checks what
/// the description says formally, and asks a hand-written behaviour for the rest.
@NullMarked
package dev.uapi.runtime.simulation;

import org.jspecify.annotations.NullMarked;
