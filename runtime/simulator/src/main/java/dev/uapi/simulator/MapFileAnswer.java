package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.Memory;
import java.util.Optional;

/// Maps memory of a file. Without a device any open file will do; of DMA buffers, it knows none that could be mapped.
final class MapFileAnswer extends MappingAnswer implements IoasMapFileBehaviour {
    private final IoasMapFile argument;
    private final Descriptors descriptors;

    MapFileAnswer(Call call, IoasMapFile argument, Descriptors descriptors) {
        super(call, argument.ioasId(), argument.flags(), argument.iova(), argument.length());
        this.argument = argument;
        this.descriptors = descriptors;
    }

    @Override
    long address() {
        return argument.start();
    }

    @Override
    public boolean noFile() {
        return kind().filter(kind -> !kind.isNameOnly()).isEmpty();
    }

    @Override
    public boolean beyondBuffer() {
        long last = argument.start() + argument.length() - 1;
        return kind().filter(kind -> kind.isBufferWithout(last)).isPresent();
    }

    @Override
    public boolean foreignBuffer() {
        return kind().filter(FileKind::isBuffer).isPresent();
    }

    @Override
    public boolean revokedBuffer() {
        return false;
    }

    @Override
    public boolean badFile() {
        return noFile();
    }

    @Override
    public Outcome perform() {
        if (call().outOfMemory()) {
            return Outcome.refused(IoasMapFile.Causes.NO_MEMORY);
        }
        range().ifPresent(range -> {
            space().map(range, new Memory(Memory.Origin.FILE, argument.start(), isWritable()));
            argument.iova(range.first());
        });
        return Outcome.done();
    }

    private Optional<FileKind> kind() {
        return descriptors.kind(argument.fd()).map(FileKind::new);
    }
}
