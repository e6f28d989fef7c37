package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Page;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.FileKind;

/// Where the page of each thing lies. Links to pages are kept by readers: a place stays what it is.
final class Pages {
    private Pages() {}

    /// A page of a description itself: `iommufd/errnos`.
    static Page of(Description description, String name) {
        return new Page(description.name() + "/" + name);
    }

    /// The page of a declaration. Each kind has its folder, so that a command and a structure may have one name.
    static Page of(Description description, String kind, String name) {
        return new Page(description.name() + "/" + kind + "/" + name);
    }

    /// The page of a device.
    static Page of(Description description, Device device) {
        return of(description, "device", device.name());
    }

    /// The page of another kind of file.
    static Page of(Description description, FileKind kind) {
        return of(description, "file", kind.name());
    }
}
