package dev.uapi.runtime.simulation;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Errno;
import java.util.Optional;

/// What came of a call, before anything is written back.
public sealed interface Outcome {
    /// It worked.
    ///
    /// @param value what ioctl returns, 0 or more
    /// @param undo  takes the work back, should the answer turn out not to be writable
    record Done(long value, Runnable undo) implements Outcome {}

    /// It failed, and nothing was done beyond what the cause says.
    record Refused(Cause cause) implements Outcome {}

    /// It worked, and this is the object that it made. The stub gives it an id.
    ///
    /// @param kind as the description calls it; empty: the only kind that the command makes
    /// @param undo takes back what its making changed, should the answer turn out not to be writable
    record Made(Optional<String> kind, Object state, Runnable undo) implements Outcome {}

    /// It worked, and stays done whatever follows.
    static Outcome done() {
        return answer(0);
    }

    /// It worked. `undo` takes the work back, should the answer turn out not to be writable.
    static Outcome done(Runnable undo) {
        return new Done(0, undo);
    }

    /// It worked, and ioctl returns this value, 0 or more.
    static Outcome answer(long value) {
        return new Done(value, () -> {});
    }

    /// It failed for this cause.
    static Outcome refused(Cause cause) {
        return new Refused(cause);
    }

    /// Nobody wrote what the command does: it fails with `ENOSYS`, which no kernel that has it would answer.
    ///
    /// @param command by its kernel name
    static Outcome notSimulated(String command) {
        return refused(new Cause(command, "not_simulated", Errno.ENOSYS, "the simulator does not simulate this command"));
    }

    /// It worked and made an object, which may hold any state.
    static Outcome made(Object state) {
        return made(state, () -> {});
    }

    /// The same, with what takes back what making the object changed.
    static Outcome made(Object state, Runnable undo) {
        return new Made(Optional.empty(), state, undo);
    }

    /// It worked and made an object of one of the kinds that the command makes: `HWPT_NESTED`.
    static Outcome made(String kind, Object state) {
        return made(kind, state, () -> {});
    }

    /// The same, with what takes back what making the object changed.
    static Outcome made(String kind, Object state, Runnable undo) {
        return new Made(Optional.of(kind), state, undo);
    }
}
