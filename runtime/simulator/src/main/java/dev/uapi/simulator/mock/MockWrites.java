package dev.uapi.simulator.mock;

import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.object.PageTable;
import dev.uapi.simulator.space.Range;
import dev.uapi.simulator.test.basic.TestCmd;
import dev.uapi.simulator.test.basic.TestDirty;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.BitSet;
import java.util.Optional;

/// Writes pages as a device would.
final class MockWrites {
    /// A bitmap has 16 MiB at most.
    private static final long MOST_BITS = 1 << 27;

    private final Call call;
    private final TestCmd argument;
    private final TestDirty asked;

    MockWrites(Call call, TestCmd argument) {
        this.call = call;
        this.argument = argument;
        this.asked = argument.dirty();
    }

    Outcome write() {
        long page = asked.pageSize();
        boolean whole = page != 0 && asked.length() != 0
                && Long.remainderUnsigned(asked.iova(), page) == 0
                && Long.remainderUnsigned(asked.length(), page) == 0;
        if (!whole || asked.uptr() == 0) {
            return Outcome.refused(TestCmd.Causes.WRONG);
        }
        if (Long.compareUnsigned(Long.divideUnsigned(asked.length(), page), MOST_BITS) > 0) {
            return Outcome.refused(TestCmd.Causes.WRAPS);
        }
        return call.objects().find(argument.id(), PageTable.class)
                .map(this::write)
                .orElseGet(() -> Outcome.refused(TestCmd.Causes.NO_SUCH_OBJECT));
    }

    private Outcome write(PageTable table) {
        if (!table.isTracking()) {
            return Outcome.refused(TestCmd.Causes.WRONG);
        }
        Optional<BitSet> bits = bits(Long.divideUnsigned(asked.length(), asked.pageSize()));
        bits.ifPresent(pages -> {
            pages.stream().forEach(page -> write(table, asked.iova() + page * asked.pageSize()));
            asked.outNrDirty(pages.cardinality());
        });
        return bits.isPresent() ? Outcome.done() : Outcome.refused(TestCmd.Causes.BAD_ADDRESS);
    }

    private Optional<BitSet> bits(long count) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bitmap = arena.allocate((count + Byte.SIZE - 1) / Byte.SIZE);
            if (call.memory().read(asked.uptr(), bitmap) != bitmap.byteSize()) {
                return Optional.empty();
            }
            return Optional.of(BitSet.valueOf(bitmap.asByteBuffer()).get(0, (int) count));
        }
    }

    private static void write(PageTable table, long iova) {
        Range written = new Range(iova, iova);
        table.space().first(written).ifPresent(area -> table.written(area, written));
    }
}
