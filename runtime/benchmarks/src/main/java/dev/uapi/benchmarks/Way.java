package dev.uapi.benchmarks;

/// One way to do something that others do otherwise.
///
/// @param name  as the report shows it
/// @param loop  does it, many times: each way has a loop of its own, which the compiler sees alone
record Way(String name, Loop loop) {
    /// Does something a number of times.
    interface Loop {
        /// @return something that depends on all of it, so that none of it can be left out
        long run(int times);
    }
}
