package dev.uapi.simulator.mock;

import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.hardware.MockDevice;
import dev.uapi.simulator.hardware.MockGuestTable;
import dev.uapi.simulator.object.BoundDevice;
import dev.uapi.simulator.object.NestedTable;
import dev.uapi.simulator.object.PageTable;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Area;
import dev.uapi.simulator.space.Range;
import dev.uapi.simulator.test.basic.TestCmd;

/// Looks at what user space sees nowhere else.
final class MockChecks {
    private final Call call;
    private final TestCmd argument;

    MockChecks(Call call, TestCmd argument) {
        this.call = call;
        this.argument = argument;
    }

    private static Outcome holds(boolean check) {
        return check ? Outcome.done() : Outcome.refused(TestCmd.Causes.WRONG);
    }

    private static Outcome missing() {
        return Outcome.refused(TestCmd.Causes.NO_SUCH_OBJECT);
    }

    Outcome map() {
        return call.objects().find(argument.id(), PageTable.class).map(this::map).orElseGet(MockChecks::missing);
    }

    private Outcome map(PageTable table) {
        long iova = argument.checkMap().iova();
        long length = argument.checkMap().length();
        long address = argument.checkMap().uptr();
        boolean odd = ((iova | length | address) & (table.smallestPage() - 1)) != 0;
        if (odd || Long.compareUnsigned(address + length, address) < 0) {
            return Outcome.refused(TestCmd.Causes.WRONG);
        }
        boolean there = length == 0 || call.memory().canPin(address, length, false);
        for (long page = 0; page != length; page += table.smallestPage()) {
            if (!there && !call.memory().canPin(address + page, table.smallestPage(), false)) {
                return Outcome.refused(TestCmd.Causes.BAD_ADDRESS);
            }
            if (!leads(table, iova + page, address + page)) {
                return Outcome.refused(TestCmd.Causes.WRONG);
            }
        }
        return Outcome.done();
    }

    private static boolean leads(PageTable table, long iova, long address) {
        return table.space().first(new Range(iova, iova))
                .filter(area -> !area.memory().backing().isFile() && area.address() - address == area.range().first() - iova)
                .isPresent();
    }

    /// Each memory pins its pages once, however often it is mapped and accessed.
    Outcome pins() {
        long address = argument.checkRefs().uptr();
        long length = argument.checkRefs().length();
        long page = call.kernel().pageSize();
        if (((address | length) & (page - 1)) != 0 || Long.compareUnsigned(address + length, address) < 0) {
            return Outcome.refused(TestCmd.Causes.WRONG);
        }
        for (long offset = 0; offset < length; offset += page) {
            if (!call.memory().canPin(address + offset, page, false)) {
                return Outcome.refused(TestCmd.Causes.BAD_ADDRESS);
            }
            if (pins(Range.of(address + offset, page)) != argument.checkRefs().refs()) {
                return Outcome.refused(TestCmd.Causes.OTHER_PINS);
            }
        }
        return Outcome.done();
    }

    private long pins(Range page) {
        return call.objects().all(AddressSpace.class).stream()
                .flatMap(space -> space.areas().stream())
                .map(Area::memory)
                .filter(memory -> !memory.backing().isFile() && memory.isPinned(page))
                .distinct()
                .count();
    }

    Outcome table() {
        return call.objects().find(argument.id(), NestedTable.class)
                .map(nested -> ((MockGuestTable) nested.remembered()).cache())
                .map(cache -> holds(cache.remembers(argument.checkIotlb().id(), argument.checkIotlb().iotlb())))
                .orElseGet(MockChecks::missing);
    }

    Outcome device() {
        return call.objects().find(argument.id(), BoundDevice.class)
                .map(bound -> ((MockDevice) bound.endpoint()).cache())
                .map(cache -> holds(cache.remembers(argument.checkDevCache().id(), argument.checkDevCache().cache())))
                .orElseGet(MockChecks::missing);
    }
}
