package dev.uapi.replay;

import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.FieldDirection;
import dev.uapi.runtime.trace.FieldFormat;
import dev.uapi.runtime.trace.FieldInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// Files of this process in the place of those that recorded calls name: a kernel looks at what is open here.
public final class StandIns implements AutoCloseable {
    private final CommandCatalog catalog;
    private final Descriptors recorded;
    private final Map<String, Integer> opened = new HashMap<>();

    /// @param catalog  which says where in a structure a descriptor is
    /// @param recorded the files that were open when the calls were recorded
    public StandIns(CommandCatalog catalog, Descriptors recorded) {
        this.catalog = catalog;
        this.recorded = recorded;
    }

    /// The same call with the descriptor of a file of the same kind. Of a kind that cannot be had here, there is none.
    TraceLine.Called adapted(TraceLine.Called line) {
        TraceLine.Called adapted = line;
        for (FieldInfo field : descriptors(line)) {
            adapted = adapted(adapted, Math.toIntExact(field.offset()), field.size());
        }
        return adapted;
    }

    private List<FieldInfo> descriptors(TraceLine.Called line) {
        return catalog.find(line.invocation().command()).stream()
                .flatMap(info -> info.fields().stream())
                .filter(field -> field.format() == FieldFormat.DESCRIPTOR && field.direction() == FieldDirection.IN)
                .toList();
    }

    private TraceLine.Called adapted(TraceLine.Called line, int offset, int size) {
        if (!(line.invocation().argument() instanceof Argument.Structure(var structure, var memory))
                || structure.bytes().length() < offset + size) {
            return line;
        }
        int here = standIn((int) structure.bytes().number(offset, size));
        Piece before = structure.with(structure.bytes().withNumber(offset, size, here));
        Invocation invocation = new Invocation(line.invocation().command(), new Argument.Structure(before, memory));
        Bytes after = line.answer().structure().withNumber(offset, size, here);
        SortedMap<Integer, Bytes> memoryAfter = line.answer().memory();
        Answer answer = new Answer(line.answer().result(), after, memoryAfter);
        return new TraceLine.Called(line.number(), line.id(), invocation, answer, line.descriptors());
    }

    private int standIn(int descriptor) {
        Optional<String> kind = recorded.kind(descriptor);
        return kind.isEmpty() ? Math.min(descriptor, -1) : opened.computeIfAbsent(kind.get(), FileMaker::make);
    }

    @Override
    public void close() {
        opened.values().forEach(FileMaker::close);
        opened.clear();
    }
}
