package dev.uapi.simulator.mock;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.runtime.simulation.SimulatedDescriptors;
import dev.uapi.runtime.simulation.SimulatedDevice;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Area;
import dev.uapi.simulator.space.Range;
import dev.uapi.simulator.test.basic.TestAccessCreateFlags;
import dev.uapi.simulator.test.basic.TestAccessFlags;
import dev.uapi.simulator.test.basic.TestAccessPages;
import dev.uapi.simulator.test.basic.TestCmd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.LongStream;

/// Does what the driver of an emulated device does: pins memory of an address space.
final class MockAccesses {
    static final long MOST = 16 << 20;

    private final Call call;
    private final TestCmd argument;
    private final SimulatedDevice iommu;

    /// @param iommu the open file that is called
    MockAccesses(Call call, TestCmd argument, SimulatedDevice iommu) {
        this.call = call;
        this.argument = argument;
        this.iommu = iommu;
    }

    private Optional<AddressSpace> space(long id) {
        return call.objects().find(id, AddressSpace.class);
    }

    private static Outcome missing() {
        return Outcome.refused(TestCmd.Causes.NO_SUCH_OBJECT);
    }

    /// Does something with the access that the argument names.
    static Outcome with(TestCmd argument, Function<AccessFile, Outcome> work) {
        return SimulatedDescriptors.find((int) argument.id(), AccessFile.class)
                .map(work)
                .orElseGet(() -> Outcome.refused(TestCmd.Causes.NO_ACCESS));
    }

    Outcome create() {
        TestAccessCreateFlags flags = argument.createAccess().flags();
        if (flags.hasUnknown()) {
            return Outcome.refused(TestCmd.Causes.UNKNOWN_FLAGS);
        }
        if (call.outOfMemory()) {
            return Outcome.refused(TestCmd.Causes.NO_MEMORY);
        }
        boolean pinning = flags.has(TestAccessCreateFlags.NEEDS_PIN_PAGES);
        return space(argument.id()).map(space -> create(space, pinning)).orElseGet(MockAccesses::missing);
    }

    private Outcome create(AddressSpace space, boolean pinning) {
        AccessFile access = new AccessFile(iommu, space, pinning);
        OptionalInt descriptor = access.open();
        descriptor.ifPresent(argument.createAccess()::outAccessFd);
        return descriptor.isPresent() ? Outcome.done(access::close) : Outcome.refused(TestCmd.Causes.IN_USE);
    }

    Outcome move() {
        return with(argument, access -> space(argument.accessReplaceIoas().ioasId().value())
                .map(space -> move(access, space))
                .orElseGet(MockAccesses::missing));
    }

    private static Outcome move(AccessFile access, AddressSpace space) {
        return access.move(space) ? Outcome.done() : Outcome.refused(TestCmd.Causes.IN_USE);
    }

    Outcome unpin() {
        long item = argument.destroyAccessPages().accessPagesId();
        return with(argument, access -> access.remove(item) ? Outcome.done() : missing());
    }

    Outcome pin() {
        TestAccessPages pages = argument.accessPages();
        if (Long.compareUnsigned(pages.length(), MOST) > 0) {
            return Outcome.refused(TestCmd.Causes.NO_MEMORY);
        }
        return pages.flags().hasUnknown() ? Outcome.refused(TestCmd.Causes.UNKNOWN_FLAGS) : with(argument, this::pin);
    }

    private Outcome pin(AccessFile access) {
        TestAccessPages pages = argument.accessPages();
        if (!access.isPinning()) {
            return Outcome.refused(TestCmd.Causes.UNKNOWN_FLAGS);
        }
        long iova = pages.flags().has(TestAccessFlags.SYZ) ? Places.iova(access.space(), pages.iova()) : pages.iova();
        return Places.range(iova, pages.length(), range -> pin(access, range));
    }

    private Outcome pin(AccessFile access, Range range) {
        AddressSpace space = access.space();
        List<Area> pieces = space.leading(range);
        List<Area> done = new ArrayList<>();
        Optional<Cause> cause = Optional.empty();
        for (int i = 0; i < pieces.size() && cause.isEmpty(); i++) {
            cause = pin(space, pieces.get(i), range);
            done.addAll(cause.isEmpty() ? List.of(pieces.get(i)) : List.of());
        }
        cause = cause.or(() -> Places.hole(pieces, range)).or(() -> mismatch(pieces, range));
        if (cause.isPresent()) {
            space.unpin(done);
            return Outcome.refused(cause.get());
        }
        long item = access.add(pieces);
        argument.accessPages().outAccessPagesId(item);
        return Outcome.done(() -> access.remove(item));
    }

    private Optional<Cause> pin(AddressSpace space, Area piece, Range range) {
        long mask = call.kernel().pageSize() - 1;
        boolean cut = piece.range().last() != range.last() && (piece.address() + piece.range().length() & mask) != 0;
        if ((piece.address() & mask) != 0 || cut) {
            return Optional.of(TestCmd.Causes.WRONG);
        }
        boolean write = argument.accessPages().flags().has(TestAccessFlags.WRITE);
        if (!(write ? piece.access().writable() : piece.access().readable())) {
            return Optional.of(TestCmd.Causes.NOT_PERMITTED);
        }
        return space.pin(List.of(piece)).map(Refusals::cause);
    }

    /// Looks at one page after the other, up to the first that is not there or another.
    private Optional<Cause> mismatch(List<Area> pieces, Range range) {
        if (argument.accessPages().uptr() == 0) {
            return Optional.empty();
        }
        long page = call.kernel().pageSize();
        long shift = (argument.accessPages().uptr() & -page) - range.first();
        return pieces.stream()
                .flatMap(piece -> LongStream.iterate(0, offset -> offset < piece.range().length(), offset -> offset + page)
                        .mapToObj(offset -> mismatch(piece, offset, piece.range().first() + offset + shift)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Cause> mismatch(Area piece, long offset, long page) {
        if (!call.memory().canPin(page, call.kernel().pageSize(), false)) {
            return Optional.of(isLast(page) ? TestCmd.Causes.WRAPS : TestCmd.Causes.BAD_ADDRESS);
        }
        boolean same = !piece.memory().backing().isFile() && piece.address() + offset == page;
        return same ? Optional.empty() : Optional.of(TestCmd.Causes.OTHER_PAGES);
    }

    private boolean isLast(long page) {
        return page + call.kernel().pageSize() == 0;
    }
}
