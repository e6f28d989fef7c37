package dev.uapi.language.model;

import java.util.Optional;

/// One way in which a command fails: a clause of its errno contract.
///
/// @param id     stable, unique within the command
/// @param errno  by name
/// @param text   in words; made from the condition when the author gave none
/// @param guard  the cases that it stands in, joined by *and*: only where this holds can the cause come up; empty: everywhere
/// @param when   what else must hold, formally, where it can be said so; empty: only the words say it
/// @param during whether it comes up only in the middle of the work, after every cause that does not
public record Cause(
        String id,
        String errno,
        String text,
        Optional<Condition> guard,
        Optional<Condition> when,
        boolean during,
        Availability availability,
        Documentation documentation) {
    /// Whether a machine can tell from the argument, the objects and the caller that this is the cause.
    public boolean isFormal() {
        return when.isPresent();
    }
}
