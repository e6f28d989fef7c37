/// From text to a syntax tree. ANTLR lives here and nowhere else.
///
/// The generated parser builds its own tree; the builders of this package turn it into
/// [the project's own][dev.uapi.language.syntax], so that nothing behind this package depends on how text is parsed.
@NullMarked
package dev.uapi.language.parse;

import org.jspecify.annotations.NullMarked;
