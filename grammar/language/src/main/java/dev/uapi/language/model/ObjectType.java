package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// A kind of kernel object that user space names by an id.
///
/// @param makers the commands that make one
/// @param holds  the kinds of objects of which it keeps one alive
/// @param kept   how long it lives, in words, where that is not until it is destroyed
public record ObjectType(
        String name, List<String> makers, List<String> holds, Optional<String> kept, Availability availability,
        Documentation documentation) {
    public ObjectType {
        makers = List.copyOf(makers);
        holds = List.copyOf(holds);
    }
}
