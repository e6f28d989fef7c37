/// The files of simulated devices, `/dev/vfio/devices/vfio0` and so on: commands, registers, interrupts, and the way of their DMA.
@NullMarked
package dev.uapi.simulator.device;

import org.jspecify.annotations.NullMarked;
