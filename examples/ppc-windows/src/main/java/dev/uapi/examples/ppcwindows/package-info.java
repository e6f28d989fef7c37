/// An API for one kind of hardware, beside one for all hardware.
///
/// `src/main/uapi/ppc_windows.uapi` is the description; the programs of all others do not know of it.
@NullMarked
package dev.uapi.examples.ppcwindows;

import org.jspecify.annotations.NullMarked;
