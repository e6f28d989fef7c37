package dev.uapi.simulator.mock;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Area;
import dev.uapi.simulator.space.Range;
import dev.uapi.simulator.test.basic.TestAccessFlags;
import dev.uapi.simulator.test.basic.TestAccessRw;
import dev.uapi.simulator.test.basic.TestAccessRwFlags;
import dev.uapi.simulator.test.basic.TestCmd;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// Reads and writes memory of an address space, as the driver of an emulated device does.
final class MockTransfers {
    private final Call call;
    private final TestAccessRw asked;
    private final TestCmd argument;

    MockTransfers(Call call, TestCmd argument) {
        this.call = call;
        this.argument = argument;
        this.asked = argument.accessRw();
    }

    Outcome transfer() {
        if (Long.compareUnsigned(asked.length(), MockAccesses.MOST) > 0) {
            return Outcome.refused(TestCmd.Causes.NO_MEMORY);
        }
        TestAccessRwFlags known = new TestAccessRwFlags(asked.flags().value() & ~TestAccessFlags.SYZ.value());
        return known.hasUnknown() ? Outcome.refused(TestCmd.Causes.UNKNOWN_FLAGS) : MockAccesses.with(argument, this::transfer);
    }

    private Outcome transfer(AccessFile access) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(asked.length());
            if (isWrite() && call.memory().read(asked.uptr(), buffer) != buffer.byteSize()) {
                return Outcome.refused(TestCmd.Causes.BAD_ADDRESS);
            }
            boolean place = (asked.flags().value() & TestAccessFlags.SYZ.value()) != 0;
            long iova = place ? Places.iova(access.space(), asked.iova()) : asked.iova();
            return Places.range(iova, asked.length(), range -> transfer(access.space(), range, buffer));
        }
    }

    private boolean isWrite() {
        return asked.flags().has(TestAccessRwFlags.WRITE);
    }

    /// What is in front of a hole is done.
    private Outcome transfer(AddressSpace space, Range range, MemorySegment buffer) {
        List<Area> pieces = space.leading(range);
        for (Area piece : pieces) {
            Optional<Cause> cause = transfer(piece, buffer.asSlice(piece.range().first() - range.first(), piece.range().length()));
            if (cause.isPresent()) {
                return Outcome.refused(cause.get());
            }
        }
        Optional<Cause> cause = Places.hole(pieces, range);
        if (cause.isEmpty() && !isWrite() && call.memory().write(asked.uptr(), buffer) != buffer.byteSize()) {
            cause = Optional.of(TestCmd.Causes.BAD_ADDRESS);
        }
        return cause.map(Outcome::refused).orElseGet(Outcome::done);
    }

    private Optional<Cause> transfer(Area piece, MemorySegment part) {
        if (!(isWrite() ? piece.access().writable() : piece.access().readable())) {
            return Optional.of(TestCmd.Causes.NOT_PERMITTED);
        }
        Optional<Cause> cause = pinsPages(piece) ? piece.memory().obstacle(pages(piece)).map(Refusals::cause) : Optional.empty();
        return cause.isPresent() ? cause : move(piece, part);
    }

    /// Memory of a process is moved at once, unless the kernel is asked not to and it is more than a page.
    private boolean pinsPages(Area piece) {
        boolean slowly = asked.flags().has(TestAccessRwFlags.SLOW_PATH) && pages(piece).length() > call.kernel().pageSize();
        return slowly || piece.memory().backing().isFile();
    }

    private Range pages(Area piece) {
        return piece.pages(call.kernel().pageSize());
    }

    private Optional<Cause> move(Area piece, MemorySegment part) {
        long moved = isWrite()
                ? piece.memory().backing().write(piece.address(), part)
                : piece.memory().backing().read(piece.address(), part);
        return moved == part.byteSize() ? Optional.empty() : Optional.of(TestCmd.Causes.BAD_ADDRESS);
    }
}
