/// Page faults of a thread, answered by another. Beside the program stand the bindings that the build generates from `userfaultfd.uapi`.
@NullMarked
package dev.uapi.examples.userfaultfd;

import org.jspecify.annotations.NullMarked;
