package dev.uapi.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How long one way took, in each turn.
///
/// @param title       of the contest
/// @param way         its name
/// @param bytes       that one time allocates on the Java heap, in the best turn
/// @param nanoseconds of one time, turn by turn
record Result(String title, String way, double bytes, List<Double> nanoseconds) {
    private static final String MARK = "result";
    private static final int PARTS = 5;

    /// One line, for another process.
    String line() {
        String turns = nanoseconds.stream().map(String::valueOf).collect(Collectors.joining(","));
        return String.join("\t", MARK, title, way, Double.toString(bytes), turns);
    }

    /// Those that another process wrote among other things.
    static List<Result> parse(List<String> lines) {
        return lines.stream().map(line -> line.strip().split("\t")).filter(Result::isResult).map(Result::of).toList();
    }

    private static boolean isResult(String[] parts) {
        return parts.length == PARTS && parts[0].equals(MARK);
    }

    private static Result of(String[] parts) {
        List<Double> turns = Arrays.stream(parts[4].split(",")).map(Double::valueOf).toList();
        return new Result(parts[1], parts[2], Double.parseDouble(parts[3]), turns);
    }

    /// The same of one more process.
    Result and(Result other) {
        List<Double> all = Stream.concat(nanoseconds.stream(), other.nanoseconds.stream()).toList();
        return new Result(title, way, Math.min(bytes, other.bytes), all);
    }

    /// Of the times themselves.
    Spread time() {
        return Spread.of(nanoseconds);
    }

    /// How many times as long it took as another way did in the same turn.
    Spread against(Result other) {
        IntStream turns = IntStream.range(0, nanoseconds.size());
        return Spread.of(turns.mapToObj(turn -> nanoseconds.get(turn) / other.nanoseconds.get(turn)).toList());
    }
}
