package dev.uapi.cli.replay;

import dev.uapi.replay.Stage;
import dev.uapi.replay.StageException;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.simulator.Catalogs;
import dev.uapi.simulator.Machine;
import dev.uapi.simulator.Simulator;
import dev.uapi.simulator.device.PciSlot;
import dev.uapi.simulator.device.VfioFile;
import dev.uapi.simulator.hardware.EduDevice;
import dev.uapi.simulator.hardware.VtdIommu;
import java.util.List;
import java.util.function.UnaryOperator;

/// A simulated machine like the one of QEMU that traces of devices come from: `edu` behind an emulated VT-d.
public final class EduMachine implements Stage {
    private final Machine machine = new Machine(Kernel.DEFAULT);
    private final PciSlot slot = machine.plug(new EduDevice(), new VtdIommu());
    private final UnaryOperator<Opening> asOpened;
    private final UnaryOperator<Simulator> asPlayed;

    /// @param asOpened makes what is opened on of what was when the calls were recorded
    /// @param asPlayed may change each simulator before it is played on
    public EduMachine(UnaryOperator<Opening> asOpened, UnaryOperator<Simulator> asPlayed) {
        this.asOpened = asOpened;
        this.asPlayed = asPlayed;
    }

    @Override
    public Performance open(String device, Opening recorded, Descriptors descriptors) throws StageException {
        require(device, Catalogs.ALL);
        Opening opening = asOpened.apply(recorded);
        return device.equals(Catalogs.DEVICE.device())
                ? Performance.in(memory -> machine.open(slot, opening, descriptors, memory), VfioFile::lastCause)
                : Performance.in(memory -> asPlayed.apply(machine.openIommu(opening, descriptors, memory)), Simulator::lastCause);
    }

    /// @throws StageException if the device is none of these
    static void require(String device, List<CommandCatalog> known) throws StageException {
        List<String> names = known.stream().map(CommandCatalog::device).toList();
        if (!names.contains(device)) {
            throw new StageException("the trace opens " + device + ": only " + String.join(" and ", names) + " can be played");
        }
    }
}
