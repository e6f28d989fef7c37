package dev.uapi.kerneltests.campaign;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import dev.uapi.replay.Argument;
import dev.uapi.replay.Bytes;
import dev.uapi.replay.Invocation;
import dev.uapi.replay.Piece;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Keeps away what the kernel's own mock devices are not made for, and what no driver would do: see [NotCompared].
final class Dangers {
    private static final String ATTACH = "PASID_ATTACH";
    private static final String DETACH = "PASID_DETACH";
    private static final String VIRTUAL = "VIOMMU";
    private static final String QUEUE = "IOMMU_HW_QUEUE_ALLOC";
    private static final long PAGE = 4096;

    private final Repertoire repertoire;
    private final Numbers numbers;

    /// How to detach each PASID that is attached.
    private final Map<Attached, Step> detaching = new TreeMap<>();

    /// @param device id of the mock device
    private record Attached(long device, long pasid) implements Comparable<Attached> {
        @Override
        public int compareTo(Attached other) {
            return device == other.device ? Long.compare(pasid, other.pasid) : Long.compare(device, other.device);
        }
    }

    Dangers(Repertoire repertoire, Numbers numbers) {
        this.repertoire = repertoire;
        this.numbers = numbers;
    }

    /// The same structure, or one that asks for less.
    Bytes spared(Command command, Bytes bytes) {
        Struct struct = command.struct().orElseThrow();
        return command.name().equals(QUEUE) ? first(struct, inOnePage(struct, bytes)) : withoutFaults(struct, bytes);
    }

    /// No second queue: when that goes, a mock device forgets the first one instead.
    private static Bytes first(Struct struct, Bytes bytes) {
        Field index = struct.field("index").orElseThrow();
        return Leaves.with(bytes, index, Leaves.number(bytes, index) & ~1);
    }

    /// Whether the pages of a longer queue are in one piece in the machine only the kernel knows.
    private static Bytes inOnePage(Struct struct, Bytes bytes) {
        Field length = struct.field("length").orElseThrow();
        long inPage = Leaves.number(bytes, struct.field("nesting_parent_iova").orElseThrow()) & (PAGE - 1);
        long most = Math.min(Leaves.number(bytes, length), PAGE - inPage);
        return Long.compareUnsigned(Leaves.number(bytes, length), Memory.FAR) > 0 ? bytes : Leaves.with(bytes, length, most);
    }

    /// A mock device does not forget a virtual IOMMU whose table it could not take because nobody hears of its page faults.
    private Bytes withoutFaults(Struct struct, Bytes bytes) {
        Optional<Field> flags = struct.field("flags").filter(_ -> struct.field("fault_id").isPresent());
        Optional<Field> base = struct.field("pt_id");
        if (flags.isEmpty() || base.isEmpty() || !numbers.is(Leaves.number(bytes, base.get()), VIRTUAL)) {
            return bytes;
        }
        long faults = repertoire.number("IOMMU_HWPT_FAULT_ID_VALID").orElseThrow();
        return Leaves.with(bytes, flags.get(), Leaves.number(bytes, flags.get()) & ~faults);
    }

    /// The same step, or what has to be done before it: a mock device that goes takes no PASID along.
    Step instead(Step step) {
        Optional<Long> destroyed = number(step, "IOMMU_DESTROY", "id");
        return detaching.entrySet().stream()
                .filter(entry -> destroyed.filter(id -> id == entry.getKey().device).isPresent())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(step);
    }

    /// What has to be done before the file is closed.
    List<Step> last() {
        return List.copyOf(detaching.values());
    }

    /// The call was made.
    void learn(Step step) {
        String done = repertoire.name(step);
        Optional<Long> device = number(step, TestOperations.COMMAND, "id");
        Optional<Long> pasid = number(step, TestOperations.COMMAND, "pasid");
        if (device.isEmpty() || pasid.isEmpty()) {
            return;
        }
        Attached attached = new Attached(device.get(), pasid.get());
        if (done.endsWith(ATTACH)) {
            detaching.put(attached, detach((Step.Called) step));
        } else if (done.endsWith(DETACH)) {
            detaching.remove(attached);
        }
    }

    private Step detach(Step.Called step) {
        Invocation invocation = step.invocation();
        Struct struct = repertoire.command(invocation.command()).flatMap(Command::struct).orElseThrow();
        Bytes attach = ((Argument.Structure) invocation.argument()).structure().bytes().resized((int) struct.size());
        Bytes sized = attach.withNumber(0, Integer.BYTES, struct.size());
        long operation = repertoire.number(TestOperations.PREFIX + DETACH).orElseThrow();
        return new Step.Called(new Invocation(invocation.command(), new Argument.Structure(
                Piece.of(Leaves.with(sized, TestOperations.operation(struct), operation)), new TreeMap<>())));
    }

    /// What a call says in one of its fields, if it is a call of this command with all of it.
    private Optional<Long> number(Step step, String command, String name) {
        return step instanceof Step.Called(var invocation) && invocation.argument() instanceof Argument.Structure(var structure, _)
                ? repertoire.command(invocation.command())
                        .filter(known -> known.name().equals(command))
                        .flatMap(Command::struct)
                        .filter(struct -> struct.size() <= structure.bytes().length())
                        .flatMap(struct -> Leaves.of(struct, structure.bytes()).filter(field -> field.name().equals(name)).findFirst())
                        .map(field -> Leaves.number(structure.bytes(), field))
                : Optional.empty();
    }
}
