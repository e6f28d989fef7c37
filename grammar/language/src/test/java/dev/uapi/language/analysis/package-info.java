/// What files have to do with one another, seen from the inside.
@NullMarked
package dev.uapi.language.analysis;

import org.jspecify.annotations.NullMarked;
