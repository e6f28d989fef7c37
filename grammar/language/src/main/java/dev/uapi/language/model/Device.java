package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// What one opens to call commands: a kind of file descriptor.
///
/// @param path           where it is in the file system; empty: no path opens it
/// @param makers         the commands that hand one out, where no path opens it
/// @param type           the type character of its ioctls, or whatever number up to 255 is in its place
/// @param first          the lowest number of its own
/// @param numbering      the macro that its numbers are made with unless a command says otherwise
/// @param convention     how its commands take their argument unless a command says otherwise
/// @param claims         numbers that are spoken for elsewhere
/// @param unknownCommand the errno for a command that it does not know
/// @param names          what the header calls its numbers
/// @param answers        devices whose commands work on this one too
/// @param beside         devices whose numbers are not to be mistaken for its own
/// @param operations     what it can do besides `ioctl`
public record Device(
        String name,
        Optional<String> path,
        List<String> makers,
        char type,
        long first,
        IoctlClass numbering,
        Convention convention,
        List<Claim> claims,
        String unknownCommand,
        Optional<String> unknownCommandText,
        NumberNames names,
        List<String> answers,
        List<String> beside,
        List<Operation> operations,
        Documentation documentation) {
    public Device {
        makers = List.copyOf(makers);
        claims = List.copyOf(claims);
        answers = List.copyOf(answers);
        beside = List.copyOf(beside);
        operations = List.copyOf(operations);
    }

    /// What people call it: where it is, or by its name.
    public String label() {
        return path.orElse(name);
    }

    /// A number that another tree uses already.
    public record Claim(long number, String by) {}
}
