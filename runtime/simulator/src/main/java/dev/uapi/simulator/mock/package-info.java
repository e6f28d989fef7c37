/// The command of the kernel's own tests: it makes mock devices, and does what a driver or a device would do.
@NullMarked
package dev.uapi.simulator.mock;

import org.jspecify.annotations.NullMarked;
