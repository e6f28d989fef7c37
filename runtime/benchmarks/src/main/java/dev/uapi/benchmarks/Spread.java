package dev.uapi.benchmarks;

import java.util.List;

/// What is in the middle of some numbers, and where the middle half of them lies.
///
/// @param lower  a quarter of them is below it
/// @param median half of them is below it
/// @param upper  a quarter of them is above it
record Spread(double lower, double median, double upper) {
    /// @param numbers at least one, in any order
    static Spread of(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        return new Spread(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get((int) Math.round(part * (sorted.size() - 1)));
    }
}
