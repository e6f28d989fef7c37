/// Asking a device whether it can do something, by trying it: one call that works only where the thing is there, what its
/// answers tell, and what takes the attempt back.
///
/// A [dev.uapi.runtime.probe.Probe] is such a question as data: generated with bindings, or built from a description at run
/// time. A [dev.uapi.runtime.probe.Prober] asks it and leaves nothing behind. The [dev.uapi.runtime.probe.Evidence] says what
/// was found out, and by which calls.
@NullMarked
package dev.uapi.runtime.probe;

import org.jspecify.annotations.NullMarked;
