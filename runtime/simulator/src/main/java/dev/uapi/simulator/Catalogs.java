package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IommuCommands;
import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.vfio.basic.ContainerCommands;
import dev.uapi.vfio.basic.VfioCommands;
import java.util.List;

/// The commands that the files of a machine answer, for those who record or play calls. They need both artifacts of the extended tier.
public final class Catalogs {
    /// Those of `/dev/iommu`: of both tiers, and of the VFIO container that it answers for.
    public static final CommandCatalog IOMMU =
            IommuCommands.CATALOG.with(dev.uapi.iommufd.extended.IommuCommands.CATALOG).with(ContainerCommands.CATALOG);

    /// Those of a VFIO device: of both tiers.
    public static final CommandCatalog DEVICE = VfioCommands.CATALOG.with(dev.uapi.vfio.extended.VfioCommands.CATALOG);

    /// Of both kinds of files.
    public static final List<CommandCatalog> ALL = List.of(IOMMU, DEVICE);

    private Catalogs() {}
}
