/// Calls as data: what a program asked of a device and what was answered, as lines of JSON.
///
/// A trace of a program on a real kernel can be read, compared, and played again elsewhere. Writing one is a decorator around
/// any [dev.uapi.runtime.Device]; how the fields of a command are called comes from a catalog that is generated with the
/// bindings. Only streaming JSON is used here, so that a program with bindings carries no data-binding library.
@NullMarked
package dev.uapi.runtime.trace;

import org.jspecify.annotations.NullMarked;
