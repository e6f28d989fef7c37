/// C uAPI headers: reading them.
@NullMarked
package dev.uapi.cheader;

import org.jspecify.annotations.NullMarked;
