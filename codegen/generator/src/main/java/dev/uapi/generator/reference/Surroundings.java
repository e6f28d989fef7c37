package dev.uapi.generator.reference;

import dev.uapi.decode.Transcript.Deed;
import dev.uapi.decode.Transcript.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which steps of a transcript have to do with a file: those of the file, and of others that it was handed to or came out of.
final class Surroundings {
    private static final Pattern FILE = Pattern.compile("<file:(\\d+)>");

    private final Map<Integer, List<Numbered>> steps = new HashMap<>();
    private final Map<Integer, Set<Integer>> neighbours = new HashMap<>();
    private int number;

    /// @param number in the order of the transcript
    private record Numbered(int number, Step step) {}

    void add(Step step) {
        switch (step.deed()) {
            case Deed.Opening _ -> begin(step);
            case Deed.Handing(int by) -> {
                begin(step);
                join(step.file(), by);
            }
            case Deed.Call call when call.errno().isEmpty() -> goOn(step);
            case Deed.UnknownCall(boolean worked) when worked -> goOn(step);
            case Deed.Transfer _ -> goOn(step);
            // What failed has changed nothing; what comes behind the closing of one file may still need it for another.
            case Deed.Call _, Deed.UnknownCall _, Deed.Closing _ -> { }
        }
    }

    private void begin(Step step) {
        steps.remove(step.file());
        neighbours.remove(step.file());
        goOn(step);
    }

    private void goOn(Step step) {
        named(step).forEach(file -> join(step.file(), file));
        steps.computeIfAbsent(step.file(), _ -> new ArrayList<>()).add(new Numbered(number++, step));
    }

    /// Other files that it takes.
    private static Stream<Integer> named(Step step) {
        return step.lines().stream().flatMap(line -> FILE.matcher(line).results()).map(match -> Integer.valueOf(match.group(1)));
    }

    private void join(int one, int other) {
        neighbours.computeIfAbsent(one, _ -> new TreeSet<>()).add(other);
        neighbours.computeIfAbsent(other, _ -> new TreeSet<>()).add(one);
    }

    /// All that has to do with a step which is yet to be added, and the step itself.
    List<Step> upTo(Step step) {
        Set<Integer> files = new TreeSet<>();
        collect(step.file(), files);
        named(step).forEach(file -> collect(file, files));
        SortedMap<Integer, Step> ordered = new TreeMap<>(Map.of(number, step));
        files.forEach(file -> steps.getOrDefault(file, List.of()).forEach(each -> ordered.put(each.number(), each.step())));
        return List.copyOf(ordered.values());
    }

    private void collect(int file, Set<Integer> files) {
        if (files.add(file)) {
            neighbours.getOrDefault(file, Set.of()).forEach(next -> collect(next, files));
        }
    }
}
