package dev.uapi.examples.packetbuffers;

import dev.uapi.iommufd.Iova;
import java.lang.foreign.MemorySegment;

/// Room for one packet.
///
/// @param memory where this program finds it
/// @param iova   where a device finds it
record Buffer(MemorySegment memory, Iova iova) {}
