package dev.uapi.generator.markup;

import java.util.Optional;

/// A page of the reference, or an element of one.
public record Place(Page page, Optional<String> anchor) implements Destination {
    public static Place of(Page page) {
        return new Place(page, Optional.empty());
    }

    public static Place of(Page page, String anchor) {
        return new Place(page, Optional.of(anchor));
    }

    /// The address as a link on that page spells it.
    ///
    /// @param suffix of the files that pages are in: `.html`
    public String from(Page other, String suffix) {
        String file = page.equals(other) ? "" : page.from(other) + suffix;
        return file + anchor.map(name -> "#" + name).orElse(file.isEmpty() ? "#" : "");
    }
}
