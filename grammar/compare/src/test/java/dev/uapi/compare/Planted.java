package dev.uapi.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.model.Specification;
import java.util.List;
import java.util.Set;

/// A change of the lamp's description.
///
/// @param expected all that is to be told of it
/// @param edits    pairs of what stands there, once, and what comes in its place
record Planted(String name, Set<Rule> expected, List<String> edits) {
    static Planted of(String name, Set<Rule> expected, String... edits) {
        return new Planted(name, expected, List.of(edits));
    }

    Specification specification() {
        String text = Lamp.TEXT;
        for (int edit = 0; edit < edits.size(); edit += 2) {
            String old = edits.get(edit);
            assertTrue(text.contains(old), "does not stand there: " + old);
            assertEquals(text.indexOf(old), text.lastIndexOf(old), "stands there more than once: " + old);
            text = text.replace(old, edits.get(edit + 1));
        }
        return Lamp.specification(text);
    }
}
