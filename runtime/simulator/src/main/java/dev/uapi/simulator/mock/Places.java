package dev.uapi.simulator.mock;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Area;
import dev.uapi.simulator.space.Range;
import dev.uapi.simulator.test.basic.TestCmd;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Ranges of IOVAs, as accesses are given them.
final class Places {
    private Places() {}

    /// Does something with a range, if it is one.
    static Outcome range(long iova, long length, Function<Range, Outcome> work) {
        Optional<Range> range = Range.ifAny(iova, length);
        Cause cause = length == 0 ? TestCmd.Causes.WRONG : TestCmd.Causes.WRAPS;
        return range.map(work).orElseGet(() -> Outcome.refused(cause));
    }

    /// What is wrong if not all of a range is mapped.
    ///
    /// @param pieces up to the first hole in it
    static Optional<Cause> hole(List<Area> pieces, Range range) {
        boolean whole = !pieces.isEmpty() && pieces.getLast().range().last() == range.last();
        return whole ? Optional.empty() : Optional.of(TestCmd.Causes.NO_SUCH_OBJECT);
    }

    /// The IOVA in a mapping; 0 if there is no such mapping.
    ///
    /// @param place the number of the mapping, from 0, in the lower half, and the offset in it in the upper one
    static long iova(AddressSpace space, long place) {
        return space.areas().stream()
                .skip(place & 0xffff_ffffL)
                .findFirst()
                .map(area -> area.range().first() + (place >>> Integer.SIZE))
                .orElse(0L);
    }
}
