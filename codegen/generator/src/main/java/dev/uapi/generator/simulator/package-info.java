/// The stub of a simulator: everything about answering a command that the description says, as Java.
///
/// It stands beside the bindings and not in them, because programs that call a kernel have no use for it.
@NullMarked
package dev.uapi.generator.simulator;

import org.jspecify.annotations.NullMarked;
