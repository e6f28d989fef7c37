package dev.uapi.benchmarks;

/// How long and how often is measured.
///
/// @param processes    that measure the same
/// @param turns        of each way in a process
/// @param milliseconds of a turn
/// @param mostMappings that an address space of the simulator gets
/// @param mostLines    of a description
record Settings(int processes, int turns, int milliseconds, int mostMappings, int mostLines) {
    /// @param mode `full` or `short`
    static Settings of(String mode) {
        return switch (mode) {
            case "full" -> new Settings(4, 150, 5, 1_000_000, 1_000_000);
            case "short" -> new Settings(1, 40, 3, 100_000, 100_000);
            default -> throw new IllegalArgumentException("the mode is full or short, not " + mode);
        };
    }
}
