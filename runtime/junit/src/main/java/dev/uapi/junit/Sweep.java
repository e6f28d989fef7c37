package dev.uapi.junit;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.opentest4j.AssertionFailedError;

/// All runs of one test, one after the other: what one run meets decides whether there is another.
final class Sweep {
    private final int limit;
    private final Contract contract = new Contract();
    private List<Point> points = List.of();
    private boolean broken;

    /// @param limit the most points that a test may have
    Sweep(int limit) {
        this.limit = limit;
    }

    /// The first has nothing fail, the last finds nothing left to fail. Each is made only when the one before is over.
    Stream<TestTemplateInvocationContext> runs() {
        return IntStream.iterate(0, number -> number + 1).takeWhile(this::goesOn).mapToObj(this::run);
    }

    private boolean goesOn(int number) {
        return !broken && (number == 0 || number <= points.size() + 1);
    }

    private TestTemplateInvocationContext run(int number) {
        return new SweepRun(this, contract, number);
    }

    /// The name of a run.
    String name(int number) {
        if (number == 0) {
            return "nothing fails";
        }
        return number <= points.size()
                ? number + " of " + points.size() + ": " + points.get(number - 1)
                : "anything left after " + points.size() + " points?";
    }

    /// A run came to its end, having met these points until one failed, if one did.
    ///
    /// @throws AssertionFailedError if there are none, or too many
    void met(List<Point> met) {
        points = met.size() > points.size() ? List.copyOf(met) : points;
        if (points.isEmpty() || points.size() > limit) {
            stop();
            throw new AssertionFailedError(points.isEmpty()
                    ? "the test calls no simulated file: nothing can fail"
                    : points.size() + " points can fail, and the sweep is for " + limit + " at most");
        }
    }

    /// It makes no sense to go on.
    void stop() {
        broken = true;
    }
}
