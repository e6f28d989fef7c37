/// Holds a description against the C header it is about, and tells every difference with its place in both.
///
/// Both sides may be wrong: a difference names what each of them says, and judges neither. What could not be read is told too, because
/// silence about it would look like agreement.
@NullMarked
package dev.uapi.cheader.drift;

import org.jspecify.annotations.NullMarked;
