/// Buffers for packets: what a program like DPDK does, for any device, on any hardware.
@NullMarked
package dev.uapi.examples.packetbuffers;

import org.jspecify.annotations.NullMarked;
