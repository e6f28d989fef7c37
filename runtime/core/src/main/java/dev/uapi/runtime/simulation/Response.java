package dev.uapi.runtime.simulation;

import dev.uapi.runtime.Errno;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a command writes back into the caller's structure.
///
/// @param when   for which calls; it is asked before the command runs, while the argument is as the caller gave it
/// @param parts  what is written, one after the other, up to the first that cannot be
/// @param alsoOn errnos with which it is written as well
/// @param kept   whether the work stays done when this cannot be written
public record Response(Predicate<Call> when, List<Part> parts, Set<Errno> alsoOn, boolean kept) {
    static final Response NOTHING = of(List.of());

    /// Copies the parts and the set.
    public Response {
        parts = List.copyOf(parts);
        alsoOn = Set.copyOf(alsoOn);
    }

    /// Some bytes of the structure.
    ///
    /// @param offset of the first byte
    /// @param size   in bytes; [#WHOLE]: as much of the structure as both sides know
    public record Part(long offset, long size) {
        /// The size of a part that is the whole structure.
        public static final long WHOLE = -1;

        /// The first offset behind it in a structure of this length.
        long end(long length) {
            return size == WHOLE ? length : Math.min(length, offset + size);
        }
    }

    /// As much of the structure as both sides know.
    public static Response whole() {
        return field(0, Part.WHOLE);
    }

    /// One field and nothing else.
    public static Response field(long offset, long size) {
        return of(List.of(new Part(offset, size)));
    }

    /// The same, and after that another field.
    public Response and(long offset, long size) {
        return new Response(when, Stream.concat(parts.stream(), Stream.of(new Part(offset, size))).toList(), alsoOn, kept);
    }

    /// The same, for calls of which this holds.
    public Response when(Predicate<Call> condition) {
        return new Response(condition, parts, alsoOn, kept);
    }

    /// The same, written with these errnos too.
    public Response alsoOn(Errno... errnos) {
        Set<Errno> all = Stream.concat(alsoOn.stream(), Arrays.stream(errnos)).collect(Collectors.toUnmodifiableSet());
        return new Response(when, parts, all, kept);
    }

    /// The same, written whatever comes of the command.
    public Response alsoOnAny() {
        return new Response(when, parts, EnumSet.allOf(Errno.class), kept);
    }

    /// The same, after which the work stays done even if it could not be written.
    public Response keptOnFault() {
        return new Response(when, parts, alsoOn, true);
    }

    private static Response of(List<Part> parts) {
        return new Response(call -> true, parts, Set.of(), false);
    }

    boolean follows(Outcome outcome) {
        return !(outcome instanceof Outcome.Refused(var cause)) || alsoOn.contains(cause.errno());
    }
}
