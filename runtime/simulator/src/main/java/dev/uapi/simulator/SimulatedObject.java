package dev.uapi.simulator;

import dev.uapi.runtime.simulation.ObjectTable;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Area;
import dev.uapi.simulator.space.Range;
import java.util.List;

/// An object of a simulated file, as it was when somebody asked.
///
/// @param kind     as the description calls it: `IOAS`
/// @param mappings of an address space, ascending; empty for anything else
public record SimulatedObject(String kind, long id, List<Range> mappings) {
    /// Copies the mappings.
    public SimulatedObject {
        mappings = List.copyOf(mappings);
    }

    static SimulatedObject of(ObjectTable.Entry entry) {
        List<Range> mappings = entry.state() instanceof AddressSpace space
                ? space.areas().stream().map(Area::range).toList()
                : List.of();
        return new SimulatedObject(entry.kind(), entry.id(), mappings);
    }

    /// `IOAS 1`
    @Override
    public String toString() {
        return kind + " " + id;
    }
}
