package dev.uapi.kerneltests.campaign;

import dev.uapi.kerneltests.Recorded;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.runtime.trace.TraceWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Makes calls, on the kernel that it runs on and on the simulator, and prints what is different and how far it is.
///
/// Its lines are for [CampaignReport]: `difference`, `trace`, `progress`, `summary`.
public final class Campaign {
    static final String DIFFERENCE = "difference\t";
    static final String TRACE = "trace\t";
    static final String PROGRESS = "progress\t";
    static final String SUMMARY = "summary\t";

    /// The argument that asks for mock devices.
    public static final String DEVICES = "devices";

    /// Calls in one open file, at most.
    private static final int LONGEST = 240;

    private static final long PROGRESS_NANOS = 5_000_000_000L;

    private final Repertoire repertoire;
    private final Opening opening;
    private final PrintStream out;
    private final Map<String, Long> outcomes = new TreeMap<>();
    private long calls;
    private long differences;

    private Campaign(Repertoire repertoire, Opening opening, PrintStream out) {
        this.repertoire = repertoire;
        this.opening = opening;
        this.out = out;
    }

    /// Against the kernel that this runs on, in address spaces without devices.
    ///
    /// @param out where it prints
    public static Campaign onThisKernel(PrintStream out) {
        return new Campaign(Repertoire.ofSpaces(), Recorded.opening(), out);
    }

    /// The same with mock devices, for which the kernel must be built with them.
    public static Campaign withDevices(PrintStream out) {
        return new Campaign(Repertoire.withDevices(), Recorded.opening(), out);
    }

    /// @param arguments the seed, how many calls, `devices` if there are to be mock devices, and `record` if the calls are to be printed as
    ///                  a trace instead
    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[0]);
        long wanted = Long.parseLong(arguments[1]);
        Campaign campaign = List.of(arguments).contains(DEVICES) ? withDevices(System.out) : onThisKernel(System.out);
        if (List.of(arguments).contains("record")) {
            campaign.record(seed, wanted);
        } else {
            campaign.run(seed, wanted);
        }
    }

    /// What a line of output says of how far it is, for people, if that is what it is about.
    public static Optional<String> progress(String line) {
        if (!line.startsWith(PROGRESS)) {
            return Optional.empty();
        }
        String[] numbers = line.substring(PROGRESS.length()).split("\t", -1);
        return Optional.of("%s of %s calls, %s differences, %d s"
                .formatted(numbers[0], numbers[1], numbers[2], Long.parseLong(numbers[3]) / 1000));
    }

    /// Makes so many calls.
    public void run(long seed, long wanted) {
        long begin = System.nanoTime();
        long told = begin;
        try (Surroundings surroundings = new Surroundings(repertoire)) {
            for (long world = 0; calls < wanted; world++) {
                openFile(new SplittableRandom(seed * 1_000_003 + world), surroundings, wanted - calls);
                if (System.nanoTime() - told > PROGRESS_NANOS) {
                    told = System.nanoTime();
                    out.println(PROGRESS + calls + "\t" + wanted + "\t" + differences + "\t" + (told - begin) / 1_000_000);
                }
            }
        }
        outcomes.forEach((outcome, count) -> out.println(SUMMARY + outcome + "\t" + count));
        out.println(SUMMARY + "calls\t" + calls);
        out.println(SUMMARY + "milliseconds\t" + (System.nanoTime() - begin) / 1_000_000);
        out.flush();
    }

    private void openFile(SplittableRandom random, Surroundings surroundings, long most) {
        CallGenerator generator = surroundings.generator(random);
        List<Step> made = new ArrayList<>();
        try (Caller caller = Caller.any(repertoire, opening, random); Duel duel = caller.duel()) {
            for (long call = Math.min(most, 1 + random.nextInt(LONGEST)); call > 0; call--) {
                Step step = generator.next();
                made.add(step);
                Duel.Round round = duel.take(step);
                count(round);
                if (!round.isDrawn()) {
                    lost(caller, made, round);
                    return;
                }
                generator.learn(step, round.kernel());
            }
            generator.last().forEach(duel::take);
        }
    }

    private void count(Duel.Round round) {
        calls++;
        String outcome = round.kernel().result() < 0
                ? round.cause().map(cause -> round.kernel().outcome() + " " + cause.id()).orElseGet(round.kernel()::outcome)
                : "ok";
        outcomes.merge(repertoire.name(round.step()) + " " + outcome, 1L, Long::sum);
    }

    private void lost(Caller caller, List<Step> made, Duel.Round round) {
        differences++;
        List<Step> needed = new Shrinker(caller::sees).shrunk(made);
        String what = repertoire.name(round.step()) + ": " + round;
        out.println(DIFFERENCE + what.replace("\n", "\n" + DIFFERENCE));
        try (TraceWriter trace = TraceWriter.to("standard output", new Prefixed(out, TRACE));
                Side recorded = Duel.side(repertoire, caller.recorder(trace))) {
            needed.forEach(recorded::take);
        }
    }

    private void record(long seed, long wanted) throws IOException {
        Path file = Files.createTempFile("campaign", ".jsonl");
        try (TraceWriter trace = TraceWriter.create(file); Surroundings surroundings = new Surroundings(repertoire)) {
            for (long world = 0; calls < wanted; world++) {
                SplittableRandom random = new SplittableRandom(seed * 1_000_003 + world);
                CallGenerator generator = surroundings.generator(random);
                try (Caller caller = Caller.any(repertoire, opening, random);
                        Side recorded = Duel.side(repertoire, caller.recorder(trace))) {
                    for (int call = 1 + random.nextInt(LONGEST); call > 0; call--) {
                        Step step = generator.next();
                        generator.learn(step, recorded.take(step));
                        calls++;
                    }
                    generator.last().forEach(recorded::take);
                }
            }
        }
        Files.readAllLines(file).forEach(line -> out.println(TRACE + line));
    }
}
