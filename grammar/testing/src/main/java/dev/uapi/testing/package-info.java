/// Oracles that several modules' tests ask.
@NullMarked
package dev.uapi.testing;

import org.jspecify.annotations.NullMarked;
