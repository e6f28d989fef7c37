package dev.uapi.generator.docs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The sections of a page, in order; those without content are not there.
final class Outline {
    private final List<Link> links = new ArrayList<>();

    Outline section(String anchor, String title) {
        links.add(Link.to("#" + anchor, title));
        return this;
    }

    Outline section(String anchor, String title, Collection<?> content) {
        return content.isEmpty() ? this : section(anchor, title);
    }

    List<Link> links() {
        return List.copyOf(links);
    }
}
