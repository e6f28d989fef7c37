/// What a description says, once it is known to be right: the only thing generators see.
///
/// Everything here is an immutable value, in the order of the source, with names resolved to what they name wherever that
/// makes no circle (a command names the objects it makes, an object the commands that make it: there, names stay names).
/// A [Specification][dev.uapi.language.model.Specification] exists only for text without errors.
@NullMarked
package dev.uapi.language.model;

import org.jspecify.annotations.NullMarked;
