package dev.uapi.language.model;

import java.util.Optional;

/// One way in which a command fails: a clause of its errno contract.
///
/// @param id     stable, unique within the command
/// @param errno  by name
/// @param text   in words; made from the condition when the author gave none
/// @param when   formally, where it can be said so
/// @param during whether it comes up only in the middle of the work, after every cause that does not
public record Cause(
        String id, String errno, String text, Optional<Condition> when, boolean during,
        Availability availability, Documentation documentation) {}
