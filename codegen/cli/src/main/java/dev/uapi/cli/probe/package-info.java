/// What `uapi probe` does: it makes questions of descriptions, asks a device, and tells what came of it.
///
/// Nothing of this is loaded by the other subcommands.
@NullMarked
package dev.uapi.cli.probe;

import org.jspecify.annotations.NullMarked;
