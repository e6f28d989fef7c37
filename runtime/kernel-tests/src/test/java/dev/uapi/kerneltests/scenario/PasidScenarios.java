package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.extended.HwptAlloc;
import dev.uapi.iommufd.extended.HwptAllocFlags;
import dev.uapi.kerneltests.Mock;
import dev.uapi.kerneltests.MockDevice;
import dev.uapi.runtime.Errno;
import dev.uapi.simulator.test.basic.TestDeviceFlags;
import dev.uapi.simulator.test.basic.TestPasids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// PASIDs of a device, each attached to a table of its own.
@ExtendWith(Mock.Present.class)
final class PasidScenarios {
    private static final long PASID = 5;
    private static final long FAKE = TestPasids.TEST_PASID_RESERVED.value();

    /// A device with PASIDs, attached to a table for them.
    ///
    /// @param table  for PASIDs, to which the device is attached
    /// @param second another one
    /// @param plain  one that is not for PASIDs
    private record Bench(Mock mock, IoasId ioas, MockDevice device, long table, long second, long plain) {
        static Bench in(Mock mock) {
            IoasId ioas = mock.iommu().allocate();
            MockDevice device = mock.attachedTo(ioas.value(), TestDeviceFlags.PASID);
            long table = table(mock, device, ioas, HwptAllocFlags.ALLOC_PASID);
            long second = table(mock, device, ioas, HwptAllocFlags.ALLOC_PASID);
            long plain = table(mock, device, ioas, HwptAllocFlags.NONE);
            device.attach(table);
            return new Bench(mock, ioas, device, table, second, plain);
        }

        private static long table(Mock mock, MockDevice device, IoasId ioas, HwptAllocFlags flags) {
            HwptAlloc argument = HwptAlloc.allocate(mock.arena()).devId(device.id()).ptId(ioas).flags(flags);
            succeeds(argument.tryCall(mock.device()));
            return argument.outHwptId();
        }

        void detach() {
            succeeds(mock.detachPasid(device, PASID));
        }
    }

    @Test
    void aPasidIsAttachedReplacedAndDetached(Mock mock) {
        Bench bench = Bench.in(mock);
        succeeds(mock.checkPasid(bench.device(), PASID, 0));
        succeeds(mock.attachPasid(bench.device(), PASID, bench.second()));
        succeeds(mock.checkPasid(bench.device(), PASID, bench.second()));
        fails(Errno.EINVAL, mock.checkPasid(bench.device(), PASID, 0));
        fails(Errno.EINVAL, mock.checkPasid(bench.device(), PASID, bench.table()));
        fails(Errno.EBUSY, mock.iommu().destroy(bench.second()));

        succeeds(mock.replacePasid(bench.device(), PASID, bench.table()));
        succeeds(mock.checkPasid(bench.device(), PASID, bench.table()));
        succeeds(mock.iommu().destroy(bench.second()));
        bench.detach();
        succeeds(mock.checkPasid(bench.device(), PASID, 0));
        bench.detach();
    }

    @Test
    void aPasidIsAttachedOnce(Mock mock) {
        Bench bench = Bench.in(mock);
        succeeds(mock.attachPasid(bench.device(), PASID, bench.second()));
        fails(Errno.EBUSY, mock.attachPasid(bench.device(), PASID, bench.second()));
        fails(Errno.EBUSY, mock.attachPasid(bench.device(), PASID, bench.table()));
        succeeds(mock.replacePasid(bench.device(), PASID, bench.second()));
        bench.detach();
        fails(Errno.EINVAL, mock.replacePasid(bench.device(), PASID, bench.second()));
    }

    @Test
    void whatItIsAttachedToIsMadeForPasids(Mock mock) {
        Bench bench = Bench.in(mock);
        fails(Errno.EINVAL, mock.attachPasid(bench.device(), PASID, bench.plain()));
        fails(Errno.EINVAL, mock.attachPasid(bench.device(), PASID, bench.ioas().value()));
        fails(Errno.EINVAL, mock.attachPasid(bench.device(), PASID, bench.device().id().value()));
        fails(Errno.ENOENT, mock.attachPasid(bench.device(), PASID, 99));
        succeeds(mock.attachPasid(bench.device(), PASID, bench.second()));
        fails(Errno.EINVAL, mock.replacePasid(bench.device(), PASID, bench.plain()));
        fails(Errno.EINVAL, mock.replacePasid(bench.device(), PASID, bench.ioas().value()));
        succeeds(mock.checkPasid(bench.device(), PASID, bench.second()));
        bench.detach();
    }

    @Test
    void soIsWhatTheDeviceIsAttachedTo(Mock mock) {
        Bench bench = Bench.in(mock);
        succeeds(mock.attachPasid(bench.device(), PASID, bench.second()));
        fails(Errno.EINVAL, bench.device().tryAttach(bench.plain()));
        fails(Errno.EINVAL, bench.device().tryAttach(bench.ioas().value()));
        bench.device().attach(bench.second());
        bench.detach();
        bench.device().attach(bench.plain());
        fails(Errno.EINVAL, mock.attachPasid(bench.device(), PASID, bench.second()));
    }

    @Test
    void aDeviceHasOnlySoMany(Mock mock) {
        Bench bench = Bench.in(mock);
        fails(Errno.EINVAL, mock.attachPasid(bench.device(), 1L << TestPasids.PASID_WIDTH.value(), bench.second()));
        long last = (1L << TestPasids.PASID_WIDTH.value()) - 1;
        succeeds(mock.attachPasid(bench.device(), last, bench.second()));
        succeeds(mock.detachPasid(bench.device(), last));
        MockDevice without = mock.attachedTo(bench.table());
        fails(Errno.EINVAL, mock.attachPasid(without, PASID, bench.second()));
    }

    @Test
    void withoutAPasidItIsTheDeviceItself(Mock mock) {
        Bench bench = Bench.in(mock);
        succeeds(mock.checkPasid(bench.device(), 0, bench.table()));
        fails(Errno.EBUSY, mock.attachPasid(bench.device(), 0, bench.second()));
        succeeds(mock.replacePasid(bench.device(), 0, bench.second()));
        succeeds(mock.checkPasid(bench.device(), 0, bench.second()));
        succeeds(mock.iommu().destroy(bench.table()));
    }

    @Test
    void aFailedReplacementChangesNothing(Mock mock) {
        Bench bench = Bench.in(mock);
        succeeds(mock.attachPasid(bench.device(), FAKE, bench.second()));
        fails(Errno.ENOMEM, mock.replacePasid(bench.device(), FAKE, bench.table()));
        succeeds(mock.checkPasid(bench.device(), FAKE, bench.second()));
        succeeds(mock.detachPasid(bench.device(), FAKE));
    }

    @Test
    void anythingIsDoneWithADeviceThatIsThere(Mock mock) {
        Bench bench = Bench.in(mock);
        bench.device().close();
        fails(Errno.ENOENT, mock.attachPasid(bench.device(), PASID, bench.second()));
        fails(Errno.ENOENT, mock.replacePasid(bench.device(), PASID, bench.second()));
        fails(Errno.ENOENT, mock.detachPasid(bench.device(), PASID));
        fails(Errno.ENOENT, mock.checkPasid(bench.device(), PASID, 0));
        fails(Errno.ENOENT, bench.device().tryAttach(bench.second()));
    }

    @Test
    void aCheckIsOfATable(Mock mock) {
        Bench bench = Bench.in(mock);
        fails(Errno.ENOENT, mock.checkPasid(bench.device(), PASID, 99));
        fails(Errno.EINVAL, mock.checkPasid(bench.device(), PASID, bench.ioas().value()));
    }
}
