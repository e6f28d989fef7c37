package dev.uapi.benchmarks;

/// Tells on standard error what is being measured, and how long it has been.
final class Progress {
    private static final long BEGUN = System.nanoTime();
    private static final long SECOND = 1_000_000_000;

    private Progress() {}

    static void say(String what) {
        System.err.printf("[%4d s] %s%n", (System.nanoTime() - BEGUN) / SECOND, what);
    }
}
