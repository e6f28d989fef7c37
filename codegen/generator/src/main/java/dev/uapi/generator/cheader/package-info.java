/// The C header of a description: what a C or C++ program includes, in the style of the kernel's own.
///
/// It is a package of its own because C has an order: a structure stands behind those that it holds, a macro behind what it
/// names. What that order is, which words a comment holds and how a number is written is decided here, not in the templates.
@NullMarked
package dev.uapi.generator.cheader;

import org.jspecify.annotations.NullMarked;
