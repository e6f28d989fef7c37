/// What hardware is, as far as a program can observe it through the kernel: IOMMUs, and the devices behind them.
///
/// Nothing here knows commands, errnos or object ids.
@NullMarked
package dev.uapi.simulator.hardware;

import org.jspecify.annotations.NullMarked;
