/// The language of `.uapi` descriptions: from text to a checked model.
///
/// The flow goes one way: text → [syntax][dev.uapi.language.syntax] → [Analysis][dev.uapi.language.Analysis] →
/// [Specification][dev.uapi.language.model.Specification]. An analysis may have holes, and an editor lives on it; a
/// specification has none, and generators see nothing else.
///
/// There are no files here, no terminal and no protocol: texts come in as values, through [Sources][dev.uapi.language.Sources]
/// where one file imports another, and what is wrong goes out as values too.
@NullMarked
package dev.uapi.language;

import org.jspecify.annotations.NullMarked;
