package dev.uapi.generator.docs;

import java.util.Optional;

/// Where a link leads: a page, or an element of it.
record Place(Page page, Optional<String> anchor) {
    static Place of(Page page) {
        return new Place(page, Optional.empty());
    }

    static Place of(Page page, String anchor) {
        return new Place(page, Optional.of(anchor));
    }

    /// The address as a link on that page spells it.
    String from(Page other) {
        String file = page.equals(other) ? "" : page.from(other);
        return file + anchor.map(name -> "#" + name).orElse(file.isEmpty() ? "#" : "");
    }
}
