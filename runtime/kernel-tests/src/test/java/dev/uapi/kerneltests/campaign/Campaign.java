package dev.uapi.kerneltests.campaign;

import dev.uapi.cli.probe.BundledDescriptions;
import dev.uapi.kerneltests.Recorded;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Specification;
import dev.uapi.replay.Invocation;
import dev.uapi.replay.Performer;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.runtime.trace.TraceRecorder;
import dev.uapi.runtime.trace.TraceWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes calls, on the kernel that it runs on and on the simulator, and prints what is different and how far it is.
///
/// Its lines are for [CampaignReport]: `difference`, `trace`, `progress`, `summary`.
public final class Campaign {
    static final String DIFFERENCE = "difference\t";
    static final String TRACE = "trace\t";
    static final String PROGRESS = "progress\t";
    static final String SUMMARY = "summary\t";

    /// Calls in one open file, at most.
    private static final int LONGEST = 240;

    private static final long PROGRESS_NANOS = 5_000_000_000L;

    private final Opening opening;
    private final List<Command> commands;
    private final Set<Long> left;
    private final PrintStream out;
    private final Map<String, Long> outcomes = new TreeMap<>();
    private long calls;
    private long differences;

    private Campaign(Opening opening, Specification specification, PrintStream out) {
        this.opening = opening;
        this.out = out;
        List<Command> all = commands(specification);
        this.commands = all.stream().filter(command -> !NotCompared.COMMANDS.containsKey(command.name())).toList();
        Stream<Long> named = all.stream().filter(command -> !commands.contains(command)).map(CallGenerator::word);
        this.left = Stream.concat(named, NotCompared.WORDS.stream()).collect(Collectors.toSet());
    }

    /// Against the kernel that this runs on.
    ///
    /// @param out where it prints
    public static Campaign onThisKernel(PrintStream out) {
        return new Campaign(Recorded.opening(), BundledDescriptions.analysis().specification().orElseThrow(), out);
    }

    /// @param arguments the seed, how many calls, and `record` if the calls are to be printed as a trace instead
    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[0]);
        long wanted = Long.parseLong(arguments[1]);
        Campaign campaign = onThisKernel(System.out);
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

    /// Those of `/dev/iommu`, and those that it answers besides.
    private static List<Command> commands(Specification specification) {
        Device iommu = specification.descriptions().getFirst().devices().getFirst();
        return specification.descriptions().stream()
                .map(Description::commands)
                .flatMap(List::stream)
                .filter(command -> command.device().equals(iommu) || iommu.answers().contains(command.device().name()))
                .toList();
    }

    /// Makes so many calls.
    public void run(long seed, long wanted) {
        long begin = System.nanoTime();
        long told = begin;
        try (OpenFiles files = new OpenFiles()) {
            for (long world = 0; calls < wanted; world++) {
                openFile(new SplittableRandom(seed * 1_000_003 + world), files, wanted - calls);
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

    private void openFile(SplittableRandom random, OpenFiles files, long most) {
        CallGenerator generator = new CallGenerator(commands, left, files, random);
        List<Invocation> made = new ArrayList<>();
        try (Caller caller = Caller.any(opening, random); Duel duel = caller.duel()) {
            for (long call = Math.min(most, 1 + random.nextInt(LONGEST)); call > 0; call--) {
                Invocation invocation = generator.next();
                made.add(invocation);
                Duel.Round round = duel.call(invocation);
                count(invocation, round);
                if (!round.isDrawn()) {
                    lost(caller, made, round);
                    return;
                }
                generator.learn(invocation, round.kernel());
            }
        }
    }

    private void count(Invocation invocation, Duel.Round round) {
        calls++;
        String name = commands.stream()
                .filter(command -> CallGenerator.word(command) == invocation.command())
                .map(Command::name)
                .findFirst()
                .orElse("unknown");
        String outcome = round.kernel().result() < 0
                ? round.cause().map(cause -> round.kernel().outcome() + " " + cause.id()).orElseGet(round.kernel()::outcome)
                : "ok";
        outcomes.merge(name + " " + outcome, 1L, Long::sum);
    }

    private void lost(Caller caller, List<Invocation> made, Duel.Round round) {
        differences++;
        List<Invocation> needed = new Shrinker(caller::sees).shrunk(made);
        out.println(DIFFERENCE + round.toString().replace("\n", "\n" + DIFFERENCE));
        try (TraceWriter trace = TraceWriter.to("standard output", new Prefixed(out, TRACE));
                TraceRecorder device = caller.recorder(trace)) {
            needed.forEach(Performer.on(device)::perform);
        }
    }

    private void record(long seed, long wanted) throws IOException {
        Path file = Files.createTempFile("campaign", ".jsonl");
        try (TraceWriter trace = TraceWriter.create(file);
                OpenFiles files = new OpenFiles()) {
            for (long world = 0; calls < wanted; world++) {
                SplittableRandom random = new SplittableRandom(seed * 1_000_003 + world);
                CallGenerator generator = new CallGenerator(commands, left, files, random);
                try (Caller caller = Caller.any(opening, random); TraceRecorder recorder = caller.recorder(trace)) {
                    Performer performer = Performer.on(recorder);
                    for (int call = 1 + random.nextInt(LONGEST); call > 0; call--) {
                        Invocation invocation = generator.next();
                        generator.learn(invocation, performer.perform(invocation));
                        calls++;
                    }
                }
            }
        }
        Files.readAllLines(file).forEach(line -> out.println(TRACE + line));
    }
}
