package dev.uapi.language.model;

import java.util.Optional;

/// One member of a structure.
///
/// @param offset       from the start of the structure, in bytes
/// @param required     whether the smallest legal structure holds it
/// @param lookedAtWhen when the kernel reads it at all; empty: always
public record Field(
        String name,
        Type type,
        long offset,
        Direction direction,
        Meaning meaning,
        boolean required,
        Optional<Condition> lookedAtWhen,
        Availability availability,
        Documentation documentation) {
    public long size() {
        return type.size();
    }

    /// The first offset behind it.
    public long end() {
        return offset + size();
    }
}
