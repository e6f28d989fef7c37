package dev.uapi.junit;

import dev.uapi.simulator.SimulatedObject;
import dev.uapi.simulator.Watch;
import dev.uapi.simulator.space.Range;
import java.util.List;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/// Says what a test left behind.
final class Leaks {
    /// How many of many are named.
    private static final int NAMED = 5;

    private Leaks() {}

    /// `IOAS 1 with 2 mappings: [0x1000, 0x1fff], [0x3000, 0x3fff]`
    static String of(SimulatedObject object) {
        return object.mappings().isEmpty() ? object.toString() : object + " with " + mappings(object);
    }

    /// `2 mappings: [0x1000, 0x1fff], [0x3000, 0x3fff]`
    static String mappings(SimulatedObject object) {
        int count = object.mappings().size();
        String named = object.mappings().stream().limit(NAMED).map(Range::toString).collect(Collectors.joining(", "));
        return (count == 1 ? "a mapping: " : count + " mappings: ") + named + (count > NAMED ? ", …" : "");
    }

    /// `a file, opened at com.example.Driver.start(Driver.java:17), with IOAS 1`
    static String of(Watch.Opened opened) {
        String objects = opened.file().objects().stream().limit(NAMED).map(Leaks::of).collect(Collectors.joining(", "));
        return "an open file, opened at " + opened.place() + (objects.isEmpty() ? "" : ", with " + objects);
    }

    static AssertionFailedError failure(List<String> leaks) {
        String list = leaks.stream().map(leak -> "\n  " + leak).collect(Collectors.joining());
        return new AssertionFailedError("the test left something behind:" + list);
    }
}
