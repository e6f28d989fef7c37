/// The reference: what a description says, for readers.
@NullMarked
package dev.uapi.generator.docs;

import org.jspecify.annotations.NullMarked;
