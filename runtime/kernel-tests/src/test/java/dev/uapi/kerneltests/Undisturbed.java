package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.uapi.runtime.probe.Answered;
import dev.uapi.runtime.probe.Evidence;
import dev.uapi.runtime.probe.Feature;
import dev.uapi.runtime.probe.Prober;
import dev.uapi.runtime.probe.Verdict;
import java.util.List;

/// Asks, and sees to it that everything is as it was before.
public final class Undisturbed {
    private Undisturbed() {}

    /// Asks once, and nothing goes wrong.
    ///
    /// @return what was found out
    public static Evidence by(Feature question) {
        try (Bench bench = Bench.open()) {
            Leftovers before = Leftovers.at(bench);
            Evidence evidence = new Prober(bench.iommu().device()).ask(question, bench.inHand());

            assertEquals(List.of(), evidence.leftBehind());
            assertEquals(before, Leftovers.at(bench), evidence::toString);
            return evidence;
        }
    }

    /// Asks once for each call that it takes, which is refused.
    public static void byRefusals(Feature question) {
        by(question, Mishap.Kind.REFUSED);
    }

    /// Asks once for each call that it takes, out of which an exception comes.
    public static void byExceptions(Feature question) {
        by(question, Mishap.Kind.THROWN);
    }

    private static void by(Feature question, Mishap.Kind kind) {
        List<Answered> calls = by(question).calls();
        for (int which = 0; which < calls.size(); which++) {
            ask(question, new Mishap(which, kind), calls.get(which).purpose() == Answered.Purpose.UNDO);
        }
    }

    private static void ask(Feature question, Mishap mishap, boolean undo) {
        try (Bench bench = Bench.open()) {
            Leftovers before = Leftovers.at(bench);
            Evidence evidence = new Prober(mishap.on(bench.iommu().device())).ask(question, bench.inHand());
            if (undo) {
                assertFalse(evidence.leftBehind().isEmpty(), () -> "it does not say what was left behind: " + evidence);
                return;
            }
            assertEquals(List.of(), certain(evidence.leftBehind()), evidence::toString);
            assertEquals(before, Leftovers.at(bench), () -> evidence.calls().toString());
            if (mishap.kind() == Mishap.Kind.THROWN) {
                assertEquals(Verdict.UNCLEAR, evidence.verdict(), evidence::toString);
            }
        }
    }

    /// Of a call that ends with an exception nobody knows what it did.
    private static List<String> certain(List<String> leftBehind) {
        return leftBehind.stream().filter(what -> !what.startsWith("perhaps ") || !what.endsWith(Mishap.Thrown.class.getName())).toList();
    }
}
