package dev.uapi.compare;

import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Meaning.Pointee;
import java.util.List;
import java.util.Optional;

/// What fields stand for, in words that are equal where the meanings are.
final class Meanings {
    private Meanings() {}

    static String of(Field field) {
        return switch (field.meaning()) {
            case Meaning.Plain() -> "a number";
            case Meaning.StructSize() -> "the size of the structure";
            case Meaning.Enumerated(EnumType type) -> "of " + type.name();
            case Meaning.ExtensionNumber() -> "the number of an extension";
            case Meaning.ObjectId(var kinds) -> "the id of " + any(kinds);
            case Meaning.NewObject(var kinds, _) -> "the id of the new " + any(kinds);
            case Meaning.DestroyedObject(var kinds) -> "the id of " + any(kinds) + " to destroy";
            case Meaning.Reserved(boolean checked) -> checked ? "0" : "0, which nobody checks";
            case Meaning.Address() -> "an address";
            case Meaning.Iova() -> "an IOVA";
            case Meaning.Descriptor(var kind) -> "a descriptor" + of(kind);
            case Meaning.Bytes(var what) -> "a length in bytes" + of(what);
            case Meaning.ElementBytes(var pointer) -> "the length of each element of " + pointer;
            case Meaning.CountOf(var pointer) -> "how many there are of " + pointer;
            case Meaning.Pointer(var to, var count) -> "the address of " + pointee(to) + count.map(number -> "[" + number + "]").orElse("");
            case Meaning.PayloadBytes(var selector, var types) -> payload(selector, types);
            case Meaning.Chain(var header, var kinds) -> "the offset of a chain of " + header.name() + " by " + kinds.name();
            case Meaning.MmapOffset() -> "an offset for mmap";
            case Meaning.MmapLength() -> "a length for mmap";
        };
    }

    /// The kinds of objects that it names, or something that no other field has.
    static List<Object> kinds(Field field) {
        return switch (field.meaning()) {
            case Meaning.ObjectId(var kinds) -> List.copyOf(kinds);
            case Meaning.NewObject(var kinds, _) -> List.copyOf(kinds);
            default -> List.of(field);
        };
    }

    private static String pointee(Pointee to) {
        return switch (to) {
            case Pointee.ToType(var type) -> type.spelling();
            case Pointee.ToPayload(var selector, var types) -> payload(selector, types);
        };
    }

    private static String payload(String selector, EnumType types) {
        return "what " + selector + " says by " + types.name();
    }

    private static String any(List<String> kinds) {
        return kinds.isEmpty() ? "any object" : String.join(" or ", kinds);
    }

    private static String of(Optional<String> what) {
        return what.map(name -> " of " + name).orElse("");
    }
}
