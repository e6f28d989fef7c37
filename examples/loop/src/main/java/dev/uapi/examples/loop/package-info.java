/// A file as a disk. Beside the program stand the bindings that the build generates from `loop.uapi`.
@NullMarked
package dev.uapi.examples.loop;

import org.jspecify.annotations.NullMarked;
