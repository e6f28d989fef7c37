/// From syntax to meaning: one immutable result for each declaration.
///
/// Every result remembers which questions about other declarations it asked, and what was answered. After a change it is
/// still true when its own text and all those answers are the same; only then is it taken over. So a change costs what
/// depends on it, not the size of the description.
@NullMarked
package dev.uapi.language.analysis;

import org.jspecify.annotations.NullMarked;
