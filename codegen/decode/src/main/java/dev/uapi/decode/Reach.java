package dev.uapi.decode;

import dev.uapi.language.model.Cause;
import dev.uapi.language.model.GeneralCause;

/// How much of the memory could be touched that a call needs.
enum Reach {
    /// All of it, or nobody knows better.
    WHOLE,
    /// The structure, but not all that it points to.
    STRUCTURE,
    /// Not even the structure.
    NOTHING,
    /// Nobody can say.
    UNKNOWN;

    /// Whether a call with bad memory may have failed for this cause.
    boolean mayBe(Cause cause) {
        boolean structure = cause.id().equals(GeneralCause.BAD_ARGUMENT.id());
        return switch (this) {
            case WHOLE, STRUCTURE -> !structure;
            case NOTHING -> structure;
            case UNKNOWN -> true;
        };
    }
}
