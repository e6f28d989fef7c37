package dev.uapi.simulator.device;

import dev.uapi.runtime.UserMemory;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.simulation.SimulatedDevice;
import java.util.Optional;
import java.util.function.IntFunction;

/// Who opens the file of a device, and where.
///
/// @param kernel      that is played
/// @param descriptors the files that the caller has open
/// @param memory      what addresses in arguments mean
/// @param iommus      finds an open `/dev/iommu` of the machine by its descriptor
public record Caller(Kernel kernel, Descriptors descriptors, UserMemory memory, IntFunction<Optional<SimulatedDevice>> iommus) {}
