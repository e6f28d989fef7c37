/// What `uapi decode` does: it shows calls that others have recorded, with names for the numbers in them and with the causes of errnos.
///
/// Whatever it knows it knows from descriptions. Nothing of this is loaded by the other subcommands.
@NullMarked
package dev.uapi.cli.decode;

import org.jspecify.annotations.NullMarked;
