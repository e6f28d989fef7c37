package dev.uapi.replay;

import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.trace.CommandInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Files of this process in the place of those that recorded calls name: a kernel looks at what is open here.
public final class StandIns implements AutoCloseable {
    private final Descriptors recorded;
    private final Map<String, Integer> opened = new HashMap<>();

    /// @param recorded the files that were open when the calls were recorded
    public StandIns(Descriptors recorded) {
        this.recorded = recorded;
    }

    /// The same call with the descriptor of a file of the same kind. Of a kind that cannot be had here, there is none. What is in the
    /// trace itself is not stood in for.
    TraceLine.Called adapted(TraceLine.Called line, Optional<CommandInfo> info) {
        return new DescriptorFields(info).named(line, this::standIn);
    }

    private int standIn(int descriptor) {
        Optional<String> kind = recorded.kind(descriptor);
        if (kind.filter(TraceFiles::isNamed).isPresent()) {
            return descriptor;
        }
        return kind.isEmpty() ? Math.min(descriptor, -1) : opened.computeIfAbsent(kind.get(), FileMaker::make);
    }

    @Override
    public void close() {
        opened.values().forEach(FileMaker::close);
        opened.clear();
    }
}
