/// Documentation as its author wrote it: Markdown, with the way back from each word to its place in the declaration.
///
/// The only package that knows how Markdown is read.
@NullMarked
package dev.uapi.language.prose;

import org.jspecify.annotations.NullMarked;
