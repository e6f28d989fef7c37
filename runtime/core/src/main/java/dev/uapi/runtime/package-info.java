/// How a Java program speaks to a kernel device: an ioctl without any cost of its own, errnos with names and causes, and
/// the small vocabulary that generated bindings are written in.
///
/// Nothing here knows any particular device, and nothing is generated: bindings of every description stand on this
/// package, so it depends on nothing but the JDK. [dev.uapi.runtime.Device] is the seam between bindings and what
/// answers them: a real kernel, a simulation, or a recorder in front of either.
@NullMarked
package dev.uapi.runtime;

import org.jspecify.annotations.NullMarked;
