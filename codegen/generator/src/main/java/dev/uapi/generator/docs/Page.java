package dev.uapi.generator.docs;

import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.FileKind;

/// Where a page lies: a path from the folder of the whole reference, with `/`.
record Page(String path) {
    static final Page START = new Page("index.html");

    /// A page of a description itself: `iommufd/errnos.html`.
    static Page of(Description description, String name) {
        return new Page(description.name() + "/" + name + ".html");
    }

    /// The page of a declaration. Each kind has its folder, so that a command and a structure may have one name.
    static Page of(Description description, String kind, String name) {
        return new Page(description.name() + "/" + kind + "/" + name + ".html");
    }

    /// The page of a device.
    static Page of(Description description, Device device) {
        return of(description, "device", device.name());
    }

    /// The page of another kind of file.
    static Page of(Description description, FileKind kind) {
        return of(description, "file", kind.name());
    }

    /// What leads from this page to the folder of the whole reference: nothing, or `../` once or more.
    String root() {
        return "../".repeat((int) path.chars().filter(character -> character == '/').count());
    }

    /// How a link on another page leads to this one.
    String from(Page other) {
        String shared = "";
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash + 1);
            shared = other.path.startsWith(folder) ? folder : shared;
        }
        return new Page(other.path.substring(shared.length())).root() + path.substring(shared.length());
    }
}
