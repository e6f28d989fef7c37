/// A first description of what a header says, as text: everything that a header can tell, and a question wherever it cannot.
///
/// What is drafted here is to be kept and improved by people: it reads as if somebody had written it.
@NullMarked
package dev.uapi.cheader.draft;

import org.jspecify.annotations.NullMarked;
