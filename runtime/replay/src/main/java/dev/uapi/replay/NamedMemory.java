package dev.uapi.replay;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Extent;
import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.runtime.trace.FieldFormat;
import dev.uapi.runtime.trace.FieldInfo;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Memory of the recorded process that calls only name, for a device to reach: how far it could be touched, as far as the trace says.
/// Where it says nothing, memory was there.
final class NamedMemory {
    private static final Extent ALL = new Extent(Extent.FARTHEST, Extent.FARTHEST);

    private final NavigableMap<Long, Extent> extents = new TreeMap<>(Long::compareUnsigned);

    /// Takes in what a line says.
    ///
    /// @param info what is known of its command
    void learn(TraceLine.Called line, Optional<CommandInfo> info) {
        if (line.invocation().argument() instanceof Argument.Structure argument) {
            info.stream()
                    .flatMap(command -> command.fields().stream())
                    .filter(field -> field.format() == FieldFormat.ADDRESS && field.end() <= argument.structure().bytes().length())
                    .forEach(field -> learn(line, argument.structure(), field));
        }
    }

    private void learn(TraceLine.Called line, Piece structure, FieldInfo field) {
        int offset = Math.toIntExact(field.offset());
        Extent untold = isAtFault(line, structure) ? Extent.NONE : ALL;
        extents.put(structure.bytes().number(offset, field.size()), line.extents().getOrDefault(offset, untold));
    }

    /// A call fails so over its structure or over what it names. A structure that is at fault says how far it can be touched.
    private static boolean isAtFault(TraceLine.Called line, Piece structure) {
        return line.answer().result() == Errno.EFAULT.result() && structure.readable().isEmpty() && structure.writable().isEmpty();
    }

    /// Whether a device could have been let to all of this memory.
    ///
    /// @param length in bytes, more than 0
    boolean canPin(long address, long length, boolean writing) {
        Map.Entry<Long, Extent> below = extents.floorEntry(address);
        boolean here = below == null || below.getValue().covers(address - below.getKey() + length, writing);
        Map.Entry<Long, Extent> above = extents.higherEntry(address);
        long until = address + length - 1;
        boolean meets = above != null && Long.compareUnsigned(above.getKey(), until) <= 0;
        return here && (!meets || canPin(above.getKey(), until - above.getKey() + 1, writing));
    }
}
