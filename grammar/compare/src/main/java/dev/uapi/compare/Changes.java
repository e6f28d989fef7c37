package dev.uapi.compare;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.model.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Gathers what has changed in one description.
final class Changes {
    private final String description;
    private final List<Change> found = new ArrayList<>();

    Changes(String description) {
        this.description = description;
    }

    void add(Rule rule, Kind kind, String name, String text) {
        add(rule, new Places.Name(kind, name), text);
    }

    void add(Rule rule, Places.Name subject, String text) {
        found.add(new Change(rule, description, subject, text));
    }

    /// If the two are not the same.
    void compare(Rule rule, Places.Name subject, String what, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            add(rule, subject, what + " " + after + ", was " + before);
        }
    }

    void compareText(Places.Name subject, Documentation before, Documentation after) {
        if (!before.equals(after)) {
            add(Rule.TEXT_CHANGED, subject, before.isEmpty() ? "it has got a documentation" : "the documentation has changed");
        }
    }

    List<Change> found() {
        return found;
    }
}
