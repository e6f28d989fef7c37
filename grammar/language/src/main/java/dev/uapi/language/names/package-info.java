/// Names: which words of a declaration name something, and what each of them may stand for.
///
/// [Mentions][dev.uapi.language.names.Mentions] are found in the syntax alone, so an editor has them for text that is broken or
/// means nothing yet. What a mention stands for is told by the [Navigator][dev.uapi.language.analysis.Navigator] of an analysis.
@NullMarked
package dev.uapi.language.names;

import org.jspecify.annotations.NullMarked;
