package dev.uapi.runtime.probe;

import java.util.HashMap;
import java.util.Map;

/// What stands behind the names of parameters.
final class Numbers {
    private final Map<String, Long> byName = new HashMap<>();

    void set(String name, long number) {
        byName.put(name, number);
    }

    /// @throws IllegalArgumentException if no parameter has this name
    long of(String name) {
        Long number = byName.get(name);
        if (number == null) {
            throw new IllegalArgumentException("there is no parameter " + name);
        }
        return number;
    }
}
