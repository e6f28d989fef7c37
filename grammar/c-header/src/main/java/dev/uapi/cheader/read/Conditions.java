package dev.uapi.cheader.read;

import dev.uapi.cheader.read.Macros.Certainty;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The `#if`s around a place, and what they let through.
final class Conditions {
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int uncertain;

    private enum State {
        /// This branch is compiled.
        TAKEN,
        /// None so far.
        WAITING,
        /// Another branch was.
        OVER,
        /// Nobody knows which.
        UNKNOWN
    }

    private static final class Frame {
        private final CToken directive;
        private State state;
        private boolean hasElse;
        /// Whether anything but directives stands where nobody knows.
        private boolean hidesText;

        Frame(CToken directive, State state) {
            this.directive = directive;
            this.state = state;
        }
    }

    /// Whether what stands here is compiled, as far as is known.
    boolean isCompiled() {
        return frames.isEmpty() || frames.peek().state == State.TAKEN;
    }

    /// Whether nobody knows.
    boolean isUncertain() {
        return uncertain > 0;
    }

    /// Something that is no directive is not read here.
    void passText() {
        if (isUncertain()) {
            frames.element().hidesText = true;
        }
    }

    /// @param condition not asked where it does not matter
    void open(CToken directive, Supplier<Certainty> condition) {
        boolean compiled = isCompiled();
        Frame frame = new Frame(directive, compiled ? state(condition.get()) : State.OVER);
        frames.push(frame);
        uncertain += frame.state == State.UNKNOWN ? 1 : 0;
    }

    /// `#elif`
    void orElse(Supplier<Certainty> condition) {
        Frame frame = innermost("#elif");
        if (frame.state == State.TAKEN) {
            frame.state = State.OVER;
        } else if (frame.state == State.WAITING) {
            frame.state = state(condition.get());
            uncertain += frame.state == State.UNKNOWN ? 1 : 0;
        }
    }

    /// `#else`
    void orElse() {
        Frame frame = innermost("#else");
        frame.hasElse = true;
        if (frame.state == State.TAKEN) {
            frame.state = State.OVER;
        } else if (frame.state == State.WAITING) {
            frame.state = State.TAKEN;
        }
    }

    private Frame innermost(String directive) {
        Frame frame = frames.peek();
        if (frame == null) {
            throw UnreadableException.form("nothing is open that this " + directive + " could belong to");
        }
        if (frame.hasElse) {
            throw UnreadableException.form("an #else stood before");
        }
        return frame;
    }

    /// @return the directive of the `#if`, when nobody knew what of it is compiled and something of that was no directive
    @Nullable CToken close() {
        Frame frame = frames.poll();
        if (frame == null) {
            throw UnreadableException.form("nothing is open that this #endif could close");
        }
        if (frame.state == State.UNKNOWN) {
            uncertain--;
            return frame.hidesText ? frame.directive : null;
        }
        if (frame.hidesText && isUncertain()) {
            frames.element().hidesText = true;
        }
        return null;
    }

    /// At the end of everything.
    ///
    /// @return the innermost that nothing closes
    @Nullable CToken abandon() {
        Frame frame = frames.peek();
        frames.clear();
        uncertain = 0;
        return frame == null ? null : frame.directive;
    }

    private static State state(Certainty condition) {
        return switch (condition) {
            case YES -> State.TAKEN;
            case NO -> State.WAITING;
            case UNKNOWN -> State.UNKNOWN;
        };
    }
}
