package dev.uapi.kerneltests;

import dev.uapi.runtime.probe.Feature;
import java.util.List;
import java.util.stream.Stream;

/// Everything that can be asked, each of the file that answers it: another one may have another command under the same number.
public final class Questions {
    private static final String DEVICE = "VFIO_DEVICE_";
    private static final String COMMAND = "VFIO_";

    private Questions() {}

    /// Of an open `/dev/iommu`: iommufd's own, of both tiers, and the commands of a container.
    public static List<Feature> ofIommufd() {
        return Stream.concat(
                        all(
                                dev.uapi.iommufd.basic.Extension.values(),
                                dev.uapi.iommufd.extended.Extension.values(),
                                dev.uapi.iommufd.basic.Presence.values(),
                                dev.uapi.iommufd.extended.Presence.values()),
                        vfio().filter(question -> isContainers(question.probe().name())))
                .toList();
    }

    /// Those among them that take a device, or anything else that one must have in hand.
    public static List<Feature> ofHardware() {
        return ofIommufd().stream().filter(question -> !question.probe().parameters().isEmpty()).toList();
    }

    /// Of the file of a device, of both tiers.
    public static List<Feature> ofVfio() {
        return vfio().filter(question -> !isContainers(question.probe().name())).toList();
    }

    private static Stream<Feature> vfio() {
        return all(
                dev.uapi.vfio.basic.Extension.values(),
                dev.uapi.vfio.extended.Extension.values(),
                dev.uapi.vfio.basic.Presence.values(),
                dev.uapi.vfio.extended.Presence.values());
    }

    private static boolean isContainers(String name) {
        return name.startsWith(COMMAND) && !name.startsWith(DEVICE);
    }

    private static Stream<Feature> all(Feature[]... enums) {
        return Stream.of(enums).flatMap(Stream::of);
    }
}
