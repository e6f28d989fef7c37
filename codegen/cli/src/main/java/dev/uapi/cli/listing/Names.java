package dev.uapi.cli.listing;

import java.util.HashMap;
import java.util.Map;

/// Tells apart what would have the same name: of several tests with one name, CIs take only one.
final class Names {
    private final Map<String, Integer> times = new HashMap<>();

    String unique(String name) {
        int time = times.merge(name, 1, Integer::sum);
        return time == 1 ? name : name + " (" + time + ")";
    }
}
