package dev.uapi.benchmarks;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.simulator.Simulator;
import java.lang.foreign.Arena;
import java.util.List;

/// Contests in a process of their own, on this machine or inside a kernel that was booted for it: prints a line for each way.
public final class InProcess {
    private static final long MILLISECOND = 1_000_000;

    private InProcess() {}

    /// @param args `calls`, `simulator` or `kernel`; what the device is called; how many turns; and how many milliseconds each has
    public static void main(String[] args) {
        Turns turns = new Turns(Integer.parseInt(args[2]), Long.parseLong(args[3]) * MILLISECOND);
        try (Arena arena = Arena.ofShared()) {
            contests(args[0], args[1], arena).forEach(turns::print);
        }
    }

    private static List<Contest> contests(String subject, String name, Arena arena) {
        return switch (subject) {
            case "calls" -> CallContests.all(arena);
            case "simulator" -> new MemoryContests(name, Iommufd.over(Simulator.open()), arena).ofSimulator();
            case "kernel" -> new MemoryContests(name, Iommufd.open(), arena).ofKernel();
            default -> throw new IllegalArgumentException("there are no contests named " + subject);
        };
    }
}
