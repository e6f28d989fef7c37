package dev.uapi.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// Measures ways in turns, a few milliseconds each, in one process: so whatever else the machine does meets all of them, and a ratio of
/// neighbours in time says more than two runs apart.
///
/// @param turns  of each way
/// @param length of a turn, in nanoseconds
record Turns(int turns, long length) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 20;

    /// Written and never read: no compiler may leave out what leads to it.
    @SuppressWarnings("UnusedVariable")
    private static volatile long sink;

    /// Measures, and prints a line for each way.
    void print(Contest contest) {
        measure(contest).forEach(result -> System.out.println(result.line()));
    }

    List<Result> measure(Contest contest) {
        List<Way> ways = contest.ways();
        int[] times = new int[ways.size()];
        for (int way = 0; way < times.length; way++) {
            times[way] = timesIn(ways.get(way).loop());
        }
        double[][] nanoseconds = new double[times.length][turns];
        double[] bytes = new double[times.length];
        for (int turn = 0; turn < turns; turn++) {
            for (int way = 0; way < times.length; way++) {
                long allocated = THREADS.getCurrentThreadAllocatedBytes();
                nanoseconds[way][turn] = (double) once(ways.get(way).loop(), times[way]) / times[way];
                double each = (double) (THREADS.getCurrentThreadAllocatedBytes() - allocated) / times[way];
                bytes[way] = turn == 0 ? each : Math.min(bytes[way], each);
            }
        }
        List<Result> results = new ArrayList<>();
        for (int way = 0; way < times.length; way++) {
            results.add(new Result(contest.title(), ways.get(way).name(), bytes[way], DoubleStream.of(nanoseconds[way]).boxed().toList()));
        }
        return results;
    }

    /// How many times it is done in one turn, once it is compiled.
    private int timesIn(Way.Loop loop) {
        int times = 1;
        for (int warm = 0; warm < WARM_UP; ) {
            long took = Math.max(1, once(loop, times));
            if (took >= length / 2) {
                warm++;
            }
            times = (int) Math.clamp((long) times * length / took, 1, Math.min(10L * times, Integer.MAX_VALUE));
        }
        return times;
    }

    private static long once(Way.Loop loop, int times) {
        long begun = System.nanoTime();
        sink = loop.run(times);
        return System.nanoTime() - begun;
    }
}
