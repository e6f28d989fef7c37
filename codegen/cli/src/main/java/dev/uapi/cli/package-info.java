/// The `uapi` command: what a person types, and nothing that others would want to call.
///
/// It alone may depend on everything, so it is kept thin: each subcommand is one class that reads its arguments, asks the
/// language or the generator, and prints. It ends with 0 if all is well, with 1 if a description is wrong or a kernel is otherwise
/// than described, with 2 if it was called wrongly or cannot read or write, and with 3 if it is itself wrong.
@NullMarked
package dev.uapi.cli;

import org.jspecify.annotations.NullMarked;
