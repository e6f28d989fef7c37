package dev.uapi.simulator.hardware;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The thread of a device: it does one thing after the other, and between them looks at the registers, if somebody may have written to them
/// unnoticed.
final class Engine {
    /// How long registers are left alone.
    private static final long GLANCE_MICROSECONDS = 50;

    private final LinkedBlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final Runnable glance;
    private volatile boolean watching;
    private volatile boolean stopped;

    /// @param name     of the thread
    /// @param watching whether it begins with looking at the registers
    /// @param glance   looks at the registers
    Engine(String name, boolean watching, Runnable glance) {
        this.glance = glance;
        this.watching = watching;
        Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    void submit(Runnable task) {
        work.add(task);
    }

    /// Has it look at the registers from now on, or no longer.
    void watch(boolean on) {
        watching = on;
        work.add(() -> {});
    }

    /// Drops what has not begun. What it is doing now comes to its end.
    void stop() {
        stopped = true;
        work.clear();
        work.add(() -> {});
    }

    private void run() {
        try {
            while (!stopped) {
                Runnable task = next();
                if (task != null) {
                    task.run();
                }
                if (!stopped) {
                    glance.run();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Runnable next() throws InterruptedException {
        return watching ? work.poll(GLANCE_MICROSECONDS, TimeUnit.MICROSECONDS) : work.take();
    }
}
