package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// A structure with its layout on 64-bit machines.
///
/// @param packed      whether its members stand one behind the other whatever their alignment
/// @param inline      whether C has no such tag: it stands where it is used, and the name is ours
/// @param fields      in the order of the text; those of a union share their offset
/// @param unions      places that several fields share, or that have a name
/// @param successions which fields took the place of others, in the order of the text
/// @param size        in bytes, trailing padding included
/// @param alignment   in bytes
public record Struct(
        String name,
        boolean packed,
        boolean inline,
        List<Field> fields,
        List<Union> unions,
        List<Succession> successions,
        long size,
        long alignment,
        Availability availability,
        Documentation documentation) {
    public Struct {
        fields = List.copyOf(fields);
        unions = List.copyOf(unions);
        successions = List.copyOf(successions);
    }

    public Optional<Field> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }

    /// The field that says how many bytes are at the address in another one, or how many each element has of the array that is there.
    public Optional<Field> lengthOf(Field pointer) {
        return fields.stream()
                .filter(field -> switch (field.meaning()) {
                    case Meaning.Bytes(var of) -> of.filter(pointer.name()::equals).isPresent();
                    case Meaning.ElementBytes(var array) -> array.equals(pointer.name());
                    default -> false;
                })
                .findFirst();
    }

    /// The place that the field shares, or that has a name, if it is in one.
    public Optional<Union> union(String field) {
        return unions.stream().filter(union -> union.contains(field)).findFirst();
    }

    /// Where C puts the fields on that machine.
    public Layout layout(Architecture machine) {
        return Layout.of(fields, unions, packed, machine);
    }
}
