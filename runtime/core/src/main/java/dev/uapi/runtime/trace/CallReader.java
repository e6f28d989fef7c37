package dev.uapi.runtime.trace;

import dev.uapi.runtime.Extent;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.ProcessMemory;
import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Looks at the arguments of calls without trusting them: a bad pointer is seen as one, not followed.
///
/// Of a structure that claims to be larger than 64 KiB, and of an array larger than 1 MiB, only so much is looked at.
final class CallReader {
    private static final long LARGEST_STRUCTURE = 1 << 16;
    private static final long LARGEST_ARRAY = 1 << 20;
    private static final int ENCODED_SIZE_SHIFT = 16;
    private static final long ENCODED_SIZE_MASK = 0x1fff;

    private final ProcessMemory memory = new ProcessMemory();
    private final CommandCatalog catalog;

    CallReader(CommandCatalog catalog) {
        this.catalog = catalog;
    }

    /// A call with a pointer; for a command by value, the address is the value.
    CallImage read(long command, MemorySegment argument) {
        Optional<CommandInfo> info = catalog.find(command);
        boolean byPointer = info.isEmpty() || info.get().hasStructure();
        return byPointer ? pointed(command, info, argument.address()) : new CallImage.ByValue(command, info, argument.address());
    }

    /// A call with a number; for a command with a structure, the number is the address.
    CallImage read(long command, long value) {
        Optional<CommandInfo> info = catalog.find(command);
        boolean byPointer = info.isPresent() && info.get().hasStructure();
        return byPointer ? pointed(command, info, value) : new CallImage.ByValue(command, info, value);
    }

    /// The same places, as they are now.
    CallImage again(CallImage before) {
        return switch (before) {
            case CallImage.ByValue same -> same;
            case CallImage.ByPointer(var command, var info, var structure, var arrays) -> {
                SortedMap<Long, MemoryImage> now = new TreeMap<>();
                arrays.forEach((offset, array) -> now.put(offset, again(array)));
                yield new CallImage.ByPointer(command, info, again(structure), now);
            }
        };
    }

    /// How much of what was read can be written as well, in bytes.
    long writable(MemoryImage image) {
        return memory.writable(image.address(), image.size());
    }

    /// How far memory can be touched from an address on, which may be anything.
    Extent extent(long address) {
        return memory.extent(address);
    }

    private MemoryImage again(MemoryImage before) {
        return MemoryImage.read(memory, before.address(), before.size());
    }

    private CallImage.ByPointer pointed(long command, Optional<CommandInfo> info, long address) {
        MemoryImage structure = MemoryImage.read(memory, address, wanted(command, info, address));
        SortedMap<Long, MemoryImage> arrays = info.map(known -> arrays(known, structure)).orElseGet(Collections::emptySortedMap);
        return new CallImage.ByPointer(command, info, structure, arrays);
    }

    /// How long the structure is: as it says itself, as the catalog says, or as the command word says.
    private long wanted(long command, Optional<CommandInfo> info, long address) {
        long known = info.map(CommandInfo::size).orElse(command >>> ENCODED_SIZE_SHIFT & ENCODED_SIZE_MASK);
        boolean saysItself = info.map(CommandInfo::beginsWithSize).orElse(known == 0);
        return saysItself ? claimed(address) : known;
    }

    private long claimed(long address) {
        MemoryImage size = MemoryImage.read(memory, address, Layouts.U32.byteSize());
        long claimed = size.isWhole() ? Integer.toUnsignedLong(size.bytes().get(Layouts.U32, 0)) : 0;
        return Math.clamp(claimed, Layouts.U32.byteSize(), LARGEST_STRUCTURE);
    }

    private SortedMap<Long, MemoryImage> arrays(CommandInfo info, MemoryImage structure) {
        SortedMap<Long, MemoryImage> arrays = new TreeMap<>();
        for (FieldInfo field : info.pointers()) {
            long address = structure.holds(field) ? FieldReader.number(field, structure.bytes()) : 0;
            if (address != 0) {
                arrays.put(field.offset(), MemoryImage.read(memory, address, arraySize(info, field, structure)));
            }
        }
        return arrays;
    }

    private static long arraySize(CommandInfo info, FieldInfo field, MemoryImage structure) {
        PointerInfo pointer = field.pointer().orElseThrow();
        long times = pointer.elementLength().map(length -> number(info.field(length), structure)).orElse(1L);
        return product(number(info.field(pointer.count()), structure), product(times, pointer.elementSize()));
    }

    private static long number(FieldInfo field, MemoryImage structure) {
        return structure.holds(field) ? FieldReader.number(field, structure.bytes()) : 0;
    }

    /// At most what is looked at.
    private static long product(long number, long size) {
        boolean large = size != 0 && Long.compareUnsigned(number, LARGEST_ARRAY / size) > 0;
        return large ? LARGEST_ARRAY : number * size;
    }
}
