/// Recorded calls, shown with names for the numbers in them and with the causes of errnos: what `uapi decode` prints, and what the
/// reference shows a command with.
///
/// Whatever it knows it knows from descriptions.
@NullMarked
package dev.uapi.decode;

import org.jspecify.annotations.NullMarked;
