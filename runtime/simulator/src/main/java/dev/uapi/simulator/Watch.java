package dev.uapi.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Knows the simulated files that a test opens, wherever it does, and lets faults come true in all of them.
///
/// It watches the thread that began it, and the threads that are made by that thread, or by those, as long as it lasts. A thread that was
/// there before, as of a pool, goes unseen.
///
/// ```java
/// try (Watch watch = Watch.begin(faults)) {
///     program.run();
///     assertEquals(List.of(), watch.open());
/// }
/// ```
public final class Watch implements AutoCloseable {
    private static final InheritableThreadLocal<@Nullable Watch> CURRENT = new InheritableThreadLocal<>();

    private final @Nullable Watch outer;
    private final FaultSource faults;
    private final Map<Simulator, Opened> open = new ConcurrentHashMap<>();
    private volatile boolean over;

    private Watch(@Nullable Watch outer, FaultSource faults) {
        this.outer = outer;
        this.faults = faults;
    }

    /// A file that is open.
    ///
    /// @param place where the program opened it: `com.example.Driver.start(Driver.java:17)`
    public record Opened(Simulator file, String place) {}

    /// Begins to watch this thread.
    ///
    /// @param faults what goes wrong in the files that are opened from now on, beside what is injected into each
    public static Watch begin(FaultSource faults) {
        Watch watch = new Watch(CURRENT.get(), faults);
        CURRENT.set(watch);
        return watch;
    }

    /// The files that were opened and have not been closed, in no order.
    public List<Opened> open() {
        return List.copyOf(open.values());
    }

    /// Ends the watch: faults no longer come true. Files that are open stay so. Watches end in the reverse order of their beginnings, each
    /// on the thread that began it; ending one again does nothing.
    @Override
    public void close() {
        if (over) {
            return;
        }
        over = true;
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    static Optional<Watch> current() {
        return Optional.ofNullable(CURRENT.get()).filter(watch -> !watch.over);
    }

    Optional<FaultSource> faults() {
        return over ? Optional.empty() : Optional.of(faults);
    }

    void opened(Simulator file) {
        open.put(file, new Opened(file, caller()));
    }

    void closed(Simulator file) {
        open.remove(file);
    }

    /// The first place in the stack that is neither of the simulator nor of Java.
    private static String caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !isOurs(frame.getClassName()))
                        .findFirst()
                        .map(frame -> frame.toStackTraceElement().toString())
                        .orElse("an unknown place"));
    }

    private static boolean isOurs(String name) {
        return name.startsWith("java.") || name.equals(Simulator.class.getName()) || name.equals(Watch.class.getName());
    }
}
