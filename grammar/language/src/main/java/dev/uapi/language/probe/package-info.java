/// What the contract of a command says that a call will be answered with, and the calls that this makes questions of.
///
/// A [Forecast][dev.uapi.language.probe.Forecast] says what a kernel may answer, as described or without one thing. Where the two
/// have no errno in common the call asks for that thing, and [Probes][dev.uapi.language.probe.Probes] finds such calls.
@NullMarked
package dev.uapi.language.probe;

import org.jspecify.annotations.NullMarked;
