package dev.uapi.simulator;

import dev.uapi.runtime.Release;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// How far the kernel's table of commands goes, release by release. It is longer than the commands that are simulated.
final class CommandNumbers {
    private static final int FIRST_RELEASE = 0x88;

    private static final NavigableMap<Release, Integer> LAST_SINCE = new TreeMap<>(Map.of(
            new Release(6, 6, 0), 0x8a,
            new Release(6, 7, 0), 0x8c,
            new Release(6, 8, 0), 0x8d,
            new Release(6, 11, 0), 0x8e,
            new Release(6, 13, 0), 0x92,
            new Release(6, 15, 0), 0x93,
            new Release(6, 17, 0), 0x94,
            new Release(7, 3, 0), 0x95));

    private CommandNumbers() {}

    /// The last number in the table of this release.
    static int last(Release release) {
        Map.Entry<Release, Integer> entry = LAST_SINCE.floorEntry(release);
        return entry == null ? FIRST_RELEASE : entry.getValue();
    }
}
