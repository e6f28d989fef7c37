/// `/dev/iommu` without a kernel: programs run against it in their own process, without privileges, as often as they like.
///
/// The stub and the `...Behaviour` interfaces are generated: they hold what the description says formally. What it says only in
/// words is written here by hand, one small class for each command, on top of the model in [dev.uapi.simulator.space]. No
/// device is attached, so memory is never looked at or pinned.
@NullMarked
package dev.uapi.simulator;

import org.jspecify.annotations.NullMarked;
