/// What is asked of a kernel, worked out from small descriptions.
@NullMarked
package dev.uapi.language.probe;

import org.jspecify.annotations.NullMarked;
