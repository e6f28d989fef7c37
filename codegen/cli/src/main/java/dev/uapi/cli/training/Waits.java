package dev.uapi.cli.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// How long something took, each time.
final class Waits {
    private final List<Long> nanoseconds = new ArrayList<>();

    void add(long time) {
        nanoseconds.add(time);
    }

    int size() {
        return nanoseconds.size();
    }

    /// @return in milliseconds
    double percentile(int percent) {
        List<Long> sorted = new ArrayList<>(nanoseconds);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    static String head() {
        return String.format(Locale.ROOT, "%-34s %6s  %9s           %9s", "milliseconds", "times", "p50", "p99");
    }

    /// @param half the limit of p50, in milliseconds; 0: there is none
    /// @param most the limit of p99
    String line(String what, double half, double most) {
        Object[] columns = {what, size(), percentile(50), limit(half), percentile(99), limit(most)};
        return String.format(Locale.ROOT, "%-34s %6d  %9.2f%s  %9.2f%s", columns);
    }

    private static String limit(double limit) {
        return limit == 0 ? "         " : String.format(Locale.ROOT, " (< %4.0f)", limit);
    }

    boolean within(double half, double most) {
        return (half == 0 || percentile(50) < half) && (most == 0 || percentile(99) < most);
    }
}
