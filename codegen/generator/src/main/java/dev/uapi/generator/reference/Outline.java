package dev.uapi.generator.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The sections of a page, in order; those without content are not there.
final class Outline {
    private final List<Section> sections = new ArrayList<>();

    Outline section(String anchor, String title) {
        sections.add(new Section(anchor, title));
        return this;
    }

    Outline section(String anchor, String title, Collection<?> content) {
        return content.isEmpty() ? this : section(anchor, title);
    }

    List<Section> sections() {
        return List.copyOf(sections);
    }
}
