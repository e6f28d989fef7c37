package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// One member of a structure.
///
/// @param offset       from the start of the structure, in bytes
/// @param ranges       bits of the number that have a name of their own, in the order of the text
/// @param required     whether the smallest legal structure holds it
/// @param lookedAtWhen when the kernel reads it at all; empty: always
public record Field(
        String name,
        Type type,
        long offset,
        Direction direction,
        Meaning meaning,
        List<BitRange> ranges,
        boolean required,
        Optional<Condition> lookedAtWhen,
        Availability availability,
        Documentation documentation) {
    public Field {
        ranges = List.copyOf(ranges);
    }

    /// The same field, read only under that condition.
    public Field lookedAtWhen(Condition condition) {
        return new Field(
                name, type, offset, direction, meaning, ranges, required, Optional.of(condition), availability, documentation);
    }

    /// The same field, read only under that condition, if there is one.
    Field lookedAtWhen(Optional<Condition> condition) {
        return new Field(name, type, offset, direction, meaning, ranges, required, condition, availability, documentation);
    }

    /// The same field as another type.
    Field of(Type other) {
        return new Field(name, other, offset, direction, meaning, ranges, required, lookedAtWhen, availability, documentation);
    }

    /// The same field with another meaning.
    Field meaning(Meaning other, List<BitRange> parts, Availability time) {
        return new Field(name, type, offset, direction, other, parts, required, lookedAtWhen, time, documentation);
    }

    /// The same field, meaning that.
    public Field meaning(Meaning other) {
        return new Field(name, type, offset, direction, other, ranges, required, lookedAtWhen, availability, documentation);
    }

    /// The same field at another place.
    public Field at(long place) {
        return new Field(name, type, place, direction, meaning, ranges, required, lookedAtWhen, availability, documentation);
    }

    /// In bytes, on 64-bit machines; 0 when the field is an array of any length.
    public long size() {
        return type.size();
    }

    /// The first offset behind it.
    public long end() {
        return offset + size();
    }
}
