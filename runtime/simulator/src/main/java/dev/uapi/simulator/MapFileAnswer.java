package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.Memory;
import java.util.Optional;

/// Maps memory of a file. Without a device any open file will do; of DMA buffers, it knows none that could be mapped.
final class MapFileAnswer implements IoasMapFileBehaviour {
    private final IoasMapFile argument;
    private final Destination destination;

    MapFileAnswer(Call call, IoasMapFile argument) {
        this.argument = argument;
        this.destination = new Destination(
                call, argument.ioasId(), argument.flags(), argument.iova(), argument.length(), argument::start);
    }

    @Override
    public boolean noFile() {
        return file().filter(FileInfo::isUsable).isEmpty();
    }

    @Override
    public boolean beyondBuffer() {
        long last = argument.start() + argument.length() - 1;
        return file().filter(file -> file.isBufferWithout(last)).isPresent();
    }

    @Override
    public boolean foreignBuffer() {
        return file().filter(FileInfo::isBuffer).isPresent();
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
    public boolean oddLength() {
        return destination.isOddLength();
    }

    @Override
    public boolean oddMemory() {
        return destination.isOddMemory();
    }

    @Override
    public boolean noRoom() {
        return destination.hasNoRoom();
    }

    @Override
    public boolean oddIova() {
        return destination.isOddIova();
    }

    @Override
    public boolean keptBack() {
        return destination.isKeptBack();
    }

    @Override
    public boolean overlap() {
        return destination.overlaps();
    }

    @Override
    public boolean oddOffset() {
        return destination.isOddOffset();
    }

    @Override
    public boolean tooManyPages() {
        return destination.hasTooManyPages();
    }

    @Override
    public Outcome perform() {
        destination.range().ifPresent(range -> {
            destination.space().map(range, new Memory(Memory.Origin.FILE, argument.start(), destination.isWritable()));
            argument.iova(range.first());
        });
        return Outcome.done();
    }

    private Optional<FileInfo> file() {
        return FileInfo.of(argument.fd());
    }
}
