package dev.uapi.iommufd;

import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasChangeProcess;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IommuCommands;
import dev.uapi.iommufd.basic.OptionKind;
import dev.uapi.iommufd.basic.VfioIoas;
import dev.uapi.iommufd.basic.VfioIoasOp;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.runtime.UapiException;
import dev.uapi.runtime.probe.Evidence;
import dev.uapi.runtime.probe.Feature;
import dev.uapi.runtime.probe.InHand;
import dev.uapi.runtime.probe.Probe;
import dev.uapi.runtime.probe.Prober;
import dev.uapi.runtime.probe.Verdict;
import dev.uapi.runtime.trace.TraceRecorder;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// An open `/dev/iommu`: makes address spaces, and destroys them all when it is closed.
///
/// ```java
/// try (Iommufd iommu = Iommufd.open(); Ioas ioas = iommu.allocateIoas()) {
///     DmaBuffer buffer = ioas.allocate(4096, Access.READ_WRITE);
///     Iova iova = buffer.iova();   // what a device is told
/// }
/// ```
///
/// What the kernel refuses is thrown as a [UapiException]. Threads may share it.
public final class Iommufd implements AutoCloseable {
    /// Where the device file is.
    public static final Path PATH = Path.of("/dev/iommu");

    /// Those that are open: what is mapped stays mapped when a program forgets one, so its memory has to stay as well.
    private static final Set<Iommufd> OPEN = ConcurrentHashMap.newKeySet();

    private final Device device;
    private final Prober prober;
    private final Map<Probe, Evidence> answers = new ConcurrentHashMap<>();
    private final Set<Ioas> addressSpaces = ConcurrentHashMap.newKeySet();
    private final Users users = new Users(PATH.toString());

    private Iommufd(Device device) {
        this.device = device;
        this.prober = new Prober(device);
        OPEN.add(this);
    }

    /// Opens `/dev/iommu`.
    ///
    /// @throws dev.uapi.runtime.DeviceUnavailableException if it cannot be opened: it says why and what to do
    public static Iommufd open() {
        return over(KernelDevice.open(PATH));
    }

    /// Works on a device that is open already: one of the kernel, a simulated one, or one that records.
    ///
    /// @param device is closed together with the result
    public static Iommufd over(Device device) {
        return new Iommufd(device);
    }

    /// The same device, with every call written down: `Iommufd.open().recordingTo(Path.of("calls.jsonl"))`. `uapi decode` shows such a
    /// trace, `uapi replay` makes its calls once more.
    ///
    /// @param trace one that is there already is overwritten; it ends when the result is closed
    /// @return what to use, and to close, from now on
    /// @throws IOException           if the file cannot be created; nothing has changed then
    /// @throws IllegalStateException if address spaces have been made already, whose calls would go by
    public Iommufd recordingTo(Path trace) throws IOException {
        if (!addressSpaces.isEmpty()) {
            throw new IllegalStateException("recording begins before anything is made: there are address spaces already");
        }
        Iommufd recorded = new Iommufd(TraceRecorder.recordingTo(trace, device, IommuCommands.CATALOG));
        OPEN.remove(this);
        return recorded;
    }

    /// The device, for the generated commands.
    public Device device() {
        return device;
    }

    /// Whether something is certainly there: `iommu.supports(Extension.FILE_MAPPINGS)`.
    ///
    /// It is found out by trying, and whatever the attempt makes is gone again when this returns.
    ///
    /// @param inHand what the attempt needs and cannot make itself, such as the id of a device
    public boolean supports(Feature feature, InHand... inHand) {
        return ask(feature, inHand).supported();
    }

    /// Finds out whether something is there, and says how.
    ///
    /// What was found out with nothing in hand is so for as long as the file is open, and is remembered unless it is unclear. What is
    /// asked with something in hand is tried each time: the kernel gives the ids of what is gone to what comes.
    ///
    /// @param inHand what the attempt needs and cannot make itself, such as the id of a device
    public Evidence ask(Feature feature, InHand... inHand) {
        Probe probe = feature.probe();
        Optional<Evidence> known = Optional.ofNullable(inHand.length == 0 ? answers.get(probe) : null);
        return known.orElseGet(() -> askAnew(probe, inHand));
    }

    private Evidence askAnew(Probe probe, InHand... inHand) {
        Evidence evidence = prober.ask(probe, inHand);
        if (inHand.length == 0 && evidence.verdict() != Verdict.UNCLEAR) {
            answers.put(probe, evidence);
        }
        return evidence;
    }

    /// Makes an empty address space.
    public Ioas allocateIoas() {
        try (Arena arena = Arena.ofConfined()) {
            IoasAlloc argument = IoasAlloc.allocate(arena);
            argument.call(device);
            Ioas ioas = new Ioas(this, argument.outIoasId());
            addressSpaces.add(ioas);
            return ioas;
        }
    }

    /// Destroys an address space with all its mappings. Does nothing if that was done before.
    ///
    /// @throws InUseException if a device is attached to it that this program knows of: the message names it
    /// @throws UapiException  if something else uses it (`EBUSY`)
    public void destroy(Ioas ioas) {
        if (!addressSpaces.remove(ioas)) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            Destroy.allocate(arena).id(ioas.id().value()).call(device);
        } catch (UapiException stillThere) {
            addressSpaces.add(ioas);
            throw ioas.refusal(stillThere);
        }
        ioas.forgetMappings();
    }

    /// Whose limit counts pinned memory: the user's, unless told otherwise.
    public Accounting accounting() {
        return Accounting.of(Settings.get(device, OptionKind.RLIMIT_MODE, Settings.NO_OBJECT));
    }

    /// Chooses whose limit counts pinned memory. It takes privileges, and no address space may exist yet.
    public void accounting(Accounting accounting) {
        Settings.set(device, OptionKind.RLIMIT_MODE, Settings.NO_OBJECT, accounting.mode());
    }

    /// Has pinned memory counted for the calling process from now on. Everything mapped has to be memory of files.
    public void changeProcess() {
        try (Arena arena = Arena.ofConfined()) {
            IoasChangeProcess.allocate(arena).call(device);
        }
    }

    /// Which address space the VFIO container commands of this open file work on, if one was chosen that still exists.
    public Optional<IoasId> vfioIoas() {
        try (Arena arena = Arena.ofConfined()) {
            VfioIoas argument = VfioIoas.allocate(arena).op(VfioIoasOp.GET);
            argument.call(device);
            return Optional.of(argument.ioasId());
        } catch (UapiException failure) {
            if (failure.errno() == Errno.ENODEV) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /// Chooses the address space that the VFIO container commands of this open file work on.
    public void vfioIoas(Ioas ioas) {
        vfioIoas(VfioIoasOp.SET, ioas.id());
    }

    /// Chooses no address space for the VFIO container commands.
    public void clearVfioIoas() {
        vfioIoas(VfioIoasOp.CLEAR, Settings.NO_OBJECT);
    }

    private void vfioIoas(VfioIoasOp operation, IoasId ioas) {
        try (Arena arena = Arena.ofConfined()) {
            VfioIoas.allocate(arena).op(operation).ioasId(ioas).call(device);
        }
    }

    /// Somebody is about to use it: until that ends, it cannot be closed.
    ///
    /// @param reason as a refusal says it: `vfio0 is bound to it`
    /// @param remedy what is to be done first: `close the device first`
    /// @throws IllegalStateException if it is closed already
    public Use use(String reason, String remedy) {
        return users.add(reason, remedy);
    }

    /// Closes the device, which destroys all address spaces. Closing again does nothing.
    ///
    /// A device that was bound to it by the generated commands alone keeps the address spaces, and reaches what is mapped, until it is
    /// closed itself: close that one first.
    ///
    /// @throws InUseException if a device is bound to it that this program knows of: nothing is closed, and the message names it
    @Override
    public void close() {
        users.close();
        device.close();
        addressSpaces.forEach(Ioas::forgetMappings);
        OPEN.remove(this);
    }

    /// What is mapped of the memory of an arena, in all address spaces of all open files.
    static Stream<Mapping> mappingsOf(MemorySegment.Scope scope) {
        return OPEN.stream()
                .flatMap(iommu -> iommu.addressSpaces.stream())
                .flatMap(Ioas::mappings)
                .filter(mapping -> mapping.isIn(scope));
    }
}
