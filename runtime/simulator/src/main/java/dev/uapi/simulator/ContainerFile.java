package dev.uapi.simulator;

import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.vfio.CheckExtensionBehaviour;
import dev.uapi.simulator.vfio.ContainerBehaviour;
import dev.uapi.simulator.vfio.GetApiVersionBehaviour;
import dev.uapi.simulator.vfio.IommuGetInfoBehaviour;
import dev.uapi.simulator.vfio.IommuMapDmaBehaviour;
import dev.uapi.simulator.vfio.IommuUnmapDmaBehaviour;
import dev.uapi.simulator.vfio.SetIommuBehaviour;
import dev.uapi.vfio.basic.ExtensionNumber;
import dev.uapi.vfio.basic.IommuGetInfo;
import dev.uapi.vfio.basic.IommuMapDma;
import dev.uapi.vfio.basic.IommuUnmapDma;

/// The behaviour of one open file as a VFIO container: answers for each of its commands, on the objects of the file.
final class ContainerFile implements ContainerBehaviour {
    private final Settings settings;

    ContainerFile(Settings settings) {
        this.settings = settings;
    }

    /// There has been only one version.
    @Override
    public GetApiVersionBehaviour getApiVersion(Call call) {
        return Outcome::done;
    }

    @Override
    public CheckExtensionBehaviour checkExtension(Call call, ExtensionNumber extension) {
        return new CheckExtensionAnswer(new Container(call, settings), extension);
    }

    @Override
    public SetIommuBehaviour setIommu(Call call, ExtensionNumber type) {
        return new SetIommuAnswer(new Container(call, settings), type);
    }

    @Override
    public IommuGetInfoBehaviour iommuGetInfo(Call call, IommuGetInfo argument) {
        return new ContainerInfoAnswer(new Container(call, settings), argument);
    }

    @Override
    public IommuMapDmaBehaviour iommuMapDma(Call call, IommuMapDma argument) {
        return new MapDmaAnswer(new Container(call, settings), argument);
    }

    @Override
    public IommuUnmapDmaBehaviour iommuUnmapDma(Call call, IommuUnmapDma argument) {
        return new UnmapDmaAnswer(new Container(call, settings), argument);
    }

    /// Nothing was unmapped.
    @Override
    public void iommuUnmapDmaRefused(Call call, IommuUnmapDma argument) {
        argument.size(0);
    }
}
