package dev.uapi.runtime.simulation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Numbers for simulated files, by which calls name them: a device is bound to a simulated `/dev/iommu` by such a number, and a queue
/// for events comes back as one.
///
/// They begin where no process has descriptors of its own, so that a number means the same to a simulation and to the kernel:
/// a simulated file, or one of the process.
public final class SimulatedDescriptors {
    /// The kernel lets no process have as many.
    private static final int FIRST = 1 << 30;

    private static final Map<Integer, Object> OPEN = new ConcurrentHashMap<>();

    private SimulatedDescriptors() {}

    /// Gives a file the lowest number that is free.
    ///
    /// @param file stays reachable until the number is given back
    public static int open(Object file) {
        int number = FIRST;
        while (OPEN.putIfAbsent(number, file) != null) {
            number++;
        }
        return number;
    }

    /// The file that has this number; empty if none has, or one of another type.
    public static <T> Optional<T> find(int number, Class<T> type) {
        return Optional.ofNullable(OPEN.get(number)).filter(type::isInstance).map(type::cast);
    }

    /// Gives a number back. Does nothing if no file has it.
    public static void close(int number) {
        OPEN.remove(number);
    }
}
