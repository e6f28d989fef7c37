package dev.uapi.junit;

/// What a test runs on.
public enum Backing {
    /// The simulator.
    SIMULATOR,

    /// The real `/dev/iommu`. Without one, or where it is not as the test asks, the test is skipped, and says why.
    KERNEL,

    /// What the configuration parameter `dev.uapi.junit.backing` says: `kernel` or `simulator`; the simulator if it says nothing. JUnit
    /// takes it from the command line (`-Ddev.uapi.junit.backing=kernel`) or from `junit-platform.properties`.
    CONFIGURED
}
