/// Calls that nobody thought of, made on a kernel and on the simulator side by side.
///
/// The calls come out of the description: what a field means decides which numbers are worth putting there. So a command that is
/// described is called, legally, nearly so and not at all so, without a line of code for it. Both answer each call before the
/// next one is chosen, and whatever is different ends the file they were made on: the calls in front of it are taken away one by
/// one for as long as the difference stays, and what remains is a trace that anybody can play.
@NullMarked
package dev.uapi.kerneltests.campaign;

import org.jspecify.annotations.NullMarked;
