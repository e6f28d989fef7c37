/// The text of a description as a tree that has lost nothing.
///
/// A [FileSyntax][dev.uapi.language.syntax.FileSyntax] is its tokens, comments and white space included; put together again
/// they are the file. It may be wrong in every way that text can be wrong: a missing word is an empty one, and whoever reads
/// the tree must expect it.
///
/// All spans count from the beginning of their declaration. A change in one declaration therefore changes nothing in another,
/// and what was found out about that other one stays true.
@NullMarked
package dev.uapi.language.syntax;

import org.jspecify.annotations.NullMarked;
