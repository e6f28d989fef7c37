/// VFIO for Java programs: whole devices in their hands.
///
/// [VfioDevice] opens a device, binds it to an open `/dev/iommu` and attaches it to address spaces of [dev.uapi.iommufd]; its regions are
/// memory or registers, and its interrupts something to wait for. What stands in the way of that is told with what to do about it.
///
/// The commands themselves are generated: one class each in `dev.uapi.vfio.basic`, with every field and every errno. Both can be mixed at
/// will: [VfioDevice#device()] is what they are called on.
@NullMarked
package dev.uapi.vfio;

import org.jspecify.annotations.NullMarked;
