/// The objects of an open `/dev/iommu` beside its address spaces, as the kernel keeps them: who holds whom, and what is attached to what.
///
/// Nothing here knows commands. The lock of the open file guards all of it.
@NullMarked
package dev.uapi.simulator.object;

import org.jspecify.annotations.NullMarked;
