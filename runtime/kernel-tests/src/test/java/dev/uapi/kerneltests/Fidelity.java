package dev.uapi.kerneltests;

import dev.uapi.replay.TraceException;
import dev.uapi.replay.TraceLine;
import dev.uapi.replay.TraceReader;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.simulator.Catalogs;
import dev.uapi.simulator.test.basic.IommuTestCommands;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the kept traces say of each command: on which hardware real kernels were called, how often, and with which outcomes.
final class Fidelity {
    /// Makes mock devices, and has them do things.
    private static final long TEST_COMMAND = 0x3ba0;

    /// How much hardware a real kernel had when it was called.
    private enum Hardware {
        /// A device behind an IOMMU.
        DEVICE("real device"),
        /// One that only the kernel's tests have.
        MOCK("mock device"),
        NONE("real kernel, no device");

        private final String name;

        Hardware(String name) {
            this.name = name;
        }
    }

    /// What is known of one command.
    private static final class Seen {
        private final Map<Hardware, Long> calls = new HashMap<>();
        private final SortedSet<String> outcomes = new TreeSet<>();
        private Optional<Hardware> best = Optional.empty();

        void add(Hardware hardware, long result) {
            calls.merge(hardware, 1L, Long::sum);
            outcomes.add(result >= 0 ? "success" : Errno.of((int) -result).name());
            if (result >= 0 && best.filter(known -> known.compareTo(hardware) <= 0).isEmpty()) {
                best = Optional.of(hardware);
            }
        }

        String verdict() {
            return best.map(hardware -> hardware.name).orElse(calls.isEmpty() ? "by reading only" : "refusals only");
        }

        String count(Hardware hardware) {
            return calls.containsKey(hardware) ? Long.toString(calls.get(hardware)) : "";
        }
    }

    private final Map<String, Seen> commands = new HashMap<>();

    /// Takes in a trace.
    void read(Path trace) throws TraceException, IOException {
        List<TraceLine> lines = new ArrayList<>();
        try (TraceReader reader = TraceReader.open(trace, Catalogs.ALL)) {
            for (Optional<TraceLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(line.get());
            }
        }
        Map<Integer, Hardware> hardware = new HashMap<>();
        Map<Integer, String> devices = new HashMap<>();
        for (TraceLine line : lines) {
            switch (line) {
                case TraceLine.Opened opened -> open(opened, devices, hardware);
                case TraceLine.Called called -> call(called, devices.getOrDefault(called.id(), ""), hardware);
                case TraceLine.Handed _, TraceLine.Moved _, TraceLine.Closed _ -> { }
            }
        }
    }

    private static void open(TraceLine.Opened opened, Map<Integer, String> devices, Map<Integer, Hardware> hardware) {
        devices.put(opened.id(), opened.device());
        hardware.put(opened.id(), opened.device().equals(Catalogs.DEVICE.device()) ? Hardware.DEVICE : Hardware.NONE);
    }

    private void call(TraceLine.Called called, String device, Map<Integer, Hardware> hardware) {
        long word = called.invocation().command();
        long result = called.answer().result();
        if (word == TEST_COMMAND && result >= 0) {
            hardware.put(called.id(), Hardware.MOCK);
        }
        // A file is one with a device as soon as a device is bound to it.
        called.descriptors().values().stream()
                .filter(kind -> kind.startsWith("file:"))
                .forEach(kind -> hardware.put(Integer.valueOf(kind.substring("file:".length())), Hardware.DEVICE));
        catalogs()
                .filter(catalog -> catalog.device().equals(device))
                .flatMap(catalog -> catalog.find(word).stream())
                .forEach(command -> seen(command).add(hardware.getOrDefault(called.id(), Hardware.NONE), result));
    }

    private Seen seen(CommandInfo command) {
        return commands.computeIfAbsent(command.name(), _ -> new Seen());
    }

    /// One row for each command, in Markdown.
    Stream<String> table() {
        Stream<String> head = Stream.of(
                "| command | seen to work on | real device | mock device | no device | outcomes |",
                "|---|---|---:|---:|---:|---|");
        return Stream.concat(head, catalogs().flatMap(catalog -> catalog.commands().stream()).map(this::row));
    }

    /// The mock devices' command is one of `/dev/iommu`, where it is there.
    private static Stream<CommandCatalog> catalogs() {
        return Catalogs.ALL.stream().map(catalog -> catalog.equals(Catalogs.IOMMU) ? catalog.with(IommuTestCommands.CATALOG) : catalog);
    }

    private String row(CommandInfo command) {
        Seen seen = seen(command);
        return "| `%s` | %s | %s | %s | %s | %s |".formatted(
                command.name(), seen.verdict(), seen.count(Hardware.DEVICE), seen.count(Hardware.MOCK), seen.count(Hardware.NONE),
                String.join(" ", seen.outcomes)).replaceAll(" +", " ");
    }
}
