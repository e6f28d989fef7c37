package dev.uapi.runtime.simulation;

import dev.uapi.runtime.Errno;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a command writes back into the caller's structure.
///
/// @param when   for which calls; it is asked before the command runs, while the argument is as the caller gave it
/// @param offset of the first byte written
/// @param size   in bytes; [#WHOLE]: as much of the structure as both sides know
/// @param alsoOn errnos with which it is written as well
/// @param kept   whether the work stays done when this cannot be written
public record Response(Predicate<Call> when, long offset, long size, Set<Errno> alsoOn, boolean kept) {
    /// The size of a response that writes the whole structure.
    public static final long WHOLE = -1;

    static final Response NOTHING = field(0, 0);

    /// Copies the set.
    public Response {
        alsoOn = Set.copyOf(alsoOn);
    }

    /// As much of the structure as both sides know.
    public static Response whole() {
        return field(0, WHOLE);
    }

    /// One field and nothing else.
    public static Response field(long offset, long size) {
        return new Response(call -> true, offset, size, Set.of(), false);
    }

    /// The same, for calls of which this holds.
    public Response when(Predicate<Call> condition) {
        return new Response(condition, offset, size, alsoOn, kept);
    }

    /// The same, written with these errnos too.
    public Response alsoOn(Errno... errnos) {
        Set<Errno> all = Stream.concat(alsoOn.stream(), Arrays.stream(errnos)).collect(Collectors.toUnmodifiableSet());
        return new Response(when, offset, size, all, kept);
    }

    /// The same, after which the work stays done even if it could not be written.
    public Response keptOnFault() {
        return new Response(when, offset, size, alsoOn, true);
    }

    boolean follows(Outcome outcome) {
        return !(outcome instanceof Outcome.Refused(var cause)) || alsoOn.contains(cause.errno());
    }
}
