package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.runtime.Cause;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.simulation.FileContent;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.Backing;
import dev.uapi.simulator.space.Memory;
import dev.uapi.simulator.space.Obstacle;
import dev.uapi.simulator.space.Range;
import java.util.Optional;

/// Maps memory of a file. Until a device is attached any open file will do; of DMA buffers, it knows none that could be mapped.
final class MapFileAnswer extends MappingAnswer implements IoasMapFileBehaviour {
    private final IoasMapFile argument;
    private final Descriptors descriptors;
    private final Settings settings;

    MapFileAnswer(Call call, IoasMapFile argument, Descriptors descriptors, Settings settings) {
        super(call, argument.ioasId(), argument.flags(), argument.iova(), argument.length());
        this.argument = argument;
        this.descriptors = descriptors;
        this.settings = settings;
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
        return range().map(this::map).orElseGet(Outcome::done);
    }

    private Outcome map(Range range) {
        Memory memory = new Memory(backing(), argument.start(), isWritable(), settings.account(call().kernel()));
        Optional<Obstacle> obstacle = space().map(range, memory, access());
        argument.iova(range.first());
        return obstacle.map(MapFileAnswer::cause).map(Outcome::refused).orElseGet(Outcome::done);
    }

    private static Cause cause(Obstacle obstacle) {
        return obstacle == Obstacle.NO_MEMORY ? IoasMapFile.Causes.NO_MEMORY : IoasMapFile.Causes.NO_MEMORY_FILE;
    }

    private Backing backing() {
        boolean memory = kind().filter(FileKind::isMemory).isPresent();
        Optional<FileContent> content = memory && settings.isPinned() ? descriptors.content(argument.fd()) : Optional.empty();
        return new FileBacking(memory, content);
    }

    private Optional<FileKind> kind() {
        return descriptors.kind(argument.fd()).map(FileKind::new);
    }
}
