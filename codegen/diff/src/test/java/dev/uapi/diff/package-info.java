/// What is told of two states of descriptions, and how the program ends.
@NullMarked
package dev.uapi.diff;

import org.jspecify.annotations.NullMarked;
