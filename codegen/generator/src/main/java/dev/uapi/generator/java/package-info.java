/// Java bindings: what a checked description looks like to a Java program.
///
/// Everything that knows Java is here (names, types, literals, comments), so that the model stays free of it; the simulator
/// target builds on the same names.
@NullMarked
package dev.uapi.generator.java;

import org.jspecify.annotations.NullMarked;
