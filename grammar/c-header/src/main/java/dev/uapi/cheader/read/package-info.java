/// From the text of a header to what it says: tokens, then what the preprocessor makes of them, then declarations, then values.
///
/// Everything streams, and everything that a hostile header could make large (nesting, expansion, lines) has a limit, behind which
/// stands an `Unread`.
@NullMarked
package dev.uapi.cheader.read;

import org.jspecify.annotations.NullMarked;
