package dev.uapi.language.model;

import java.util.List;

/// A file descriptor that no path opens: a command hands it out.
///
/// @param makers     the commands that make one
/// @param operations what it can do besides `ioctl`
public record FileKind(
        String name, List<String> makers, List<Operation> operations, Availability availability, Documentation documentation) {
    public FileKind {
        makers = List.copyOf(makers);
        operations = List.copyOf(operations);
    }
}
