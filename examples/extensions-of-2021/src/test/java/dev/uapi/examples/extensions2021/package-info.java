/// Runs the example.
@NullMarked
package dev.uapi.examples.extensions2021;

import org.jspecify.annotations.NullMarked;
