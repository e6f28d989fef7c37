package dev.uapi.generator.man;

import dev.uapi.generator.markup.Page;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

/// What a page is called by those who ask `man` for it.
///
/// @param description what it belongs to; a folder
/// @param section     `2` for commands, `2type` and `2const` for what they take, `4` for devices, `7` for everything else
record ManualPage(String description, String name, String section) implements Comparable<ManualPage> {
    private static final Comparator<ManualPage> ORDER =
            Comparator.comparing(ManualPage::section).thenComparing(ManualPage::name).thenComparing(ManualPage::description);

    /// @param page of the reference, of a description: `iommufd/errnos`, `iommufd/command/IOMMU_DESTROY`
    static ManualPage of(Page page) {
        Path path = Path.of(page.path());
        String description = path.getName(0).toString();
        String name = path.getFileName().toString();
        return path.getNameCount() > 2 ? declaration(description, path.getName(1).toString(), name) : general(description, name);
    }

    private static ManualPage general(String description, String name) {
        return new ManualPage(description, name.equals("index") ? description : description + "-" + name, "7");
    }

    private static ManualPage declaration(String description, String kind, String name) {
        return switch (kind) {
            case "command" -> new ManualPage(description, "ioctl_" + name.toLowerCase(Locale.ROOT), "2");
            case "struct" -> new ManualPage(description, name, "2type");
            case "value" -> new ManualPage(description, name, "2const");
            case "device" -> new ManualPage(description, name, "4");
            default -> new ManualPage(description, description + "-" + kind + "-" + name, "7");
        };
    }

    /// Where its file lies: `iommufd/man2/ioctl_iommu_destroy.2`.
    String path() {
        return description + "/man" + section + "/" + name + "." + section;
    }

    /// In the order in which manual pages name one another.
    @Override
    public int compareTo(ManualPage other) {
        return ORDER.compare(this, other);
    }
}
