package dev.uapi.languageserver;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.names.Occurrence;
import dev.uapi.languageserver.feature.Definitions;
import dev.uapi.languageserver.feature.Hovers;
import dev.uapi.languageserver.feature.completion.Completions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;

/// Types into a copy of the workspace, and asks about it, until the code that answers has been compiled: the first keystroke of a day
/// should take no longer than the hundredth.
///
/// It goes step by step, so that whatever the client asks meanwhile waits for one step at most.
final class Warmup {
    /// Behind that many, more make no difference.
    private static final int STEPS = 1200;

    /// Nobody waits longer, however slow the machine.
    private static final Duration LONGEST = Duration.ofMillis(1500);

    private final View view;
    private final List<String> paths;
    private final LongSupplier clock;
    private final long begun;
    private final Random random = new Random(1);
    private int steps;

    /// @param clock in nanoseconds
    Warmup(View view, LongSupplier clock) {
        this.view = view;
        this.paths = view.navigator().paths();
        this.clock = clock;
        this.begun = clock.getAsLong();
    }

    boolean isDone() {
        return paths.isEmpty() || steps >= STEPS || clock.getAsLong() - begun > LONGEST.toNanos();
    }

    /// One keystroke, taken back, and some questions.
    void step() {
        steps++;
        String path = paths.get(random.nextInt(paths.size()));
        String text = view.source(path).text();
        int at = random.nextInt(text.length() + 1);
        Source typed = new Source(path, text.substring(0, at) + "x" + text.substring(at));
        Analysis analysis = view.analysis().with(typed);
        Findings.in(new View(analysis, view.positions(), view.release()), path);
        ask(path);
    }

    private void ask(String path) {
        List<Occurrence> named = view.navigator().occurrences(path);
        if (!named.isEmpty()) {
            int offset = named.get(random.nextInt(named.size())).place().start();
            Hovers.at(view, path, offset);
            Definitions.definition(view, path, offset);
            Completions.at(view, path, offset, true);
        }
    }
}
