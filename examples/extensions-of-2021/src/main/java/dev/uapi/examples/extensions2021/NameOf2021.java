package dev.uapi.examples.extensions2021;

import dev.uapi.iommu2021.basic.ExtensionNumber;
import dev.uapi.iommufd.basic.Extension;
import dev.uapi.runtime.probe.Feature;
import java.util.List;
import java.util.Optional;

/// A name of the proposal.
///
/// @param number what one asked by; only two ever had one
/// @param today  what `/dev/iommu` is asked for now
record NameOf2021(String name, Optional<ExtensionNumber> number, Optional<Feature> today) {
    /// All eight. Groups of several devices are asked of a device now, not of `/dev/iommu`: `DEVICE_GROUPS` of VFIO.
    static final List<NameOf2021> ALL = List.of(
            of("EXT_MAP_TYPE1V2", ExtensionNumber.EXT_MAP_TYPE1V2, Extension.MAPPINGS),
            of("EXT_DMA_NO_SNOOP", ExtensionNumber.EXT_DMA_NO_SNOOP, dev.uapi.iommufd.extended.Extension.DMA_NO_SNOOP),
            of("EXT_MAP_NEWTYPE", dev.uapi.iommufd.extended.Extension.MAP_NEWTYPE),
            new NameOf2021("EXT_MULTIDEV_GROUP", Optional.empty(), Optional.empty()),
            of("EXT_IOASID_NESTING", dev.uapi.iommufd.extended.Extension.NESTING),
            of("EXT_USER_PAGE_TABLE", dev.uapi.iommufd.extended.Extension.USER_PAGE_TABLES),
            of("EXT_USER_PASID_TABLE", dev.uapi.iommufd.extended.Extension.PASIDS),
            of("EXT_DIRTY_TRACKING", dev.uapi.iommufd.extended.Extension.DIRTY_TRACKING));

    private static NameOf2021 of(String name, ExtensionNumber number, Feature today) {
        return new NameOf2021(name, Optional.of(number), Optional.of(today));
    }

    private static NameOf2021 of(String name, Feature today) {
        return new NameOf2021(name, Optional.empty(), Optional.of(today));
    }
}
