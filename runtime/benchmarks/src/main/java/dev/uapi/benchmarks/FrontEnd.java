package dev.uapi.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.uapi.generator.Generator;
import dev.uapi.generator.Options;
import dev.uapi.generator.Target;
import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.model.Specification;
import dev.uapi.language.parse.DescriptionParser;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// From text to the checked model, and to a C header, of more and more lines. In a process of its own: prints a line for each number.
public final class FrontEnd {
    /// What a line of the output begins with.
    static final String MARK = "front end";

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int FEWEST = 1000;
    private static final long ENOUGH = 4_000_000_000L;
    private static final double MILLION = 1e6;

    private FrontEnd() {}

    /// @param args the largest number of lines
    public static void main(String[] args) {
        int most = Integer.parseInt(args[0]);
        for (int lines = FEWEST; lines <= most; lines *= 10) {
            System.out.println(String.join("\t", row(lines)));
        }
    }

    private static List<String> row(int lines) {
        List<Source> sources = Descriptions.of(lines);
        double megabytes = sources.stream().mapToLong(source -> source.text().length()).sum() / MILLION;
        long parsed = best(() -> sources.stream().map(source -> DescriptionParser.parse(source.text())).toList());
        long analysed = best(() -> specification(sources));
        Specification specification = specification(sources);
        long generated = best(() -> Generator.generate(specification, Target.C_HEADER, Options.DEFAULT));
        long before = THREADS.getCurrentThreadAllocatedBytes();
        specification(sources);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        return List.of(
                MARK,
                Integer.toString(lines),
                Table.number("%.2f", megabytes),
                Table.number("%.1f", parsed / MILLION),
                Table.number("%.1f", analysed / MILLION),
                Table.number("%.1f", megabytes / (analysed / 1e9)),
                Table.number("%.1f", generated / MILLION),
                Table.number("%.0f", allocated / MILLION),
                Table.number("%.0f", allocated / MILLION / megabytes));
    }

    private static Specification specification(List<Source> sources) {
        List<Source> fresh = new ArrayList<>(sources);
        fresh.replaceAll(source -> new Source(source.path(), source.text()));
        Analysis analysis = Analysis.of(fresh, Sources.NONE);
        return analysis.specification().orElseThrow(() -> new IllegalStateException(analysis.diagnostics().getFirst().toString()));
    }

    /// The least nanoseconds of as many times as fit, at least two.
    private static long best(Supplier<Object> step) {
        long best = Long.MAX_VALUE;
        long begun = System.nanoTime();
        for (int times = 0; times < 2 || System.nanoTime() - begun < ENOUGH; times++) {
            long before = System.nanoTime();
            var _ = step.get();
            best = Math.min(best, System.nanoTime() - before);
        }
        return best;
    }
}
