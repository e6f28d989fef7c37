package dev.uapi.language.analysis;

import java.util.HashMap;
import java.util.Map;

/// What is tied to what, also through others: union-find over the paths of files.
final class Ties {
    private final Map<String, String> next = new HashMap<>();

    void tie(String one, String other) {
        String from = knot(one);
        String to = knot(other);
        if (!from.equals(to)) {
            next.put(from, to);
        }
    }

    /// The same path for all that are tied together. On the way there, every step is made shorter for those who come later.
    String knot(String path) {
        String at = path;
        for (String to = next.get(at); to != null; to = next.get(at)) {
            String beyond = next.getOrDefault(to, to);
            next.put(at, beyond);
            at = beyond;
        }
        return at;
    }
}
