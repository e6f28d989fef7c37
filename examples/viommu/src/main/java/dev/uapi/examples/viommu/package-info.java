/// A device for a virtual machine: what a program like QEMU does, with what the hardware has to offer.
@NullMarked
package dev.uapi.examples.viommu;

import org.jspecify.annotations.NullMarked;
