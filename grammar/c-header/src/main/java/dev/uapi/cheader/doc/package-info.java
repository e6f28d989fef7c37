/// Kernel-doc: what comments that begin with two stars say about declarations and their members.
@NullMarked
package dev.uapi.cheader.doc;

import org.jspecify.annotations.NullMarked;
