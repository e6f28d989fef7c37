package dev.uapi.language.model;

import java.util.List;

/// A kind of kernel object that user space names by an id.
///
/// @param makers the commands that make one
public record ObjectType(String name, List<String> makers, Documentation documentation) {
    public ObjectType {
        makers = List.copyOf(makers);
    }
}
