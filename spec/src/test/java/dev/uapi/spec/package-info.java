/// The descriptions are held against the kernel's own headers: a compiler is the judge, not a second reading.
@NullMarked
package dev.uapi.spec;

import org.jspecify.annotations.NullMarked;
