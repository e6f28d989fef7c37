/// The program, and the ways that are wrong.
@NullMarked
package dev.uapi.examples.ppcwindows;

import org.jspecify.annotations.NullMarked;
