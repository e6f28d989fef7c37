/// A device that copies memory by itself: what it reaches, and what it does not.
@NullMarked
package dev.uapi.examples.dma;

import org.jspecify.annotations.NullMarked;
