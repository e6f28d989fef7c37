package dev.uapi.generator.reference;

import dev.uapi.decode.Transcript.Deed;
import dev.uapi.decode.Transcript.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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
        steps.computeIfAbsent(step.file(), _ -> new ArrayList<>()).add(new Numbered(number++, step));
        step.lines().stream().flatMap(line -> FILE.matcher(line).results())
                .map(MatchResult::group).map(file -> FILE.matcher(file).replaceFirst("$1")).map(Integer::valueOf)
                .forEach(file -> join(step.file(), file));
    }

    private void join(int one, int other) {
        neighbours.computeIfAbsent(one, _ -> new TreeSet<>()).add(other);
        neighbours.computeIfAbsent(other, _ -> new TreeSet<>()).add(one);
    }

    /// All that has to do with the file so far.
    List<Step> before(int file) {
        Set<Integer> files = new TreeSet<>();
        collect(file, files);
        Map<Integer, Step> ordered = new TreeMap<>();
        files.forEach(each -> steps.getOrDefault(each, List.of()).forEach(step -> ordered.put(step.number(), step.step())));
        return List.copyOf(ordered.values());
    }

    private void collect(int file, Set<Integer> files) {
        if (files.add(file)) {
            neighbours.getOrDefault(file, Set.of()).forEach(next -> collect(next, files));
        }
    }
}
