package dev.uapi.languageserver.feature;

import dev.uapi.language.model.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the number in a field stands for, in words.
final class MeaningText {
    private MeaningText() {}

    /// @return empty for just a number
    static Optional<String> of(Meaning meaning) {
        return meaning instanceof Meaning.Plain ? Optional.empty() : Optional.of(words(meaning));
    }

    private static String words(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Plain _ -> "a number";
            case Meaning.StructSize _ -> "the size of the structure, as the caller knows it";
            case Meaning.Enumerated(var type) -> (type.flags() ? "flags of " : "one of ") + Card.code(type.name());
            case Meaning.ExtensionNumber _ -> "the number of an extension";
            case Meaning.ObjectId(var kinds) -> "the id of " + kinds(kinds);
            case Meaning.NewObject(var kinds, var space) ->
                "the id of the new " + kinds(kinds) + space.map(field -> ", in the open file of " + Card.code(field)).orElse("");
            case Meaning.DestroyedObject(var kinds) -> "the id of what is destroyed: " + kinds(kinds);
            case Meaning.Reserved(var checked) -> checked ? "must be 0" : "must be 0, though the kernel does not look";
            case Meaning.Address _ -> "an address in the calling process";
            case Meaning.Iova _ -> "an address as a device sees it";
            case Meaning.Descriptor(var kind) -> "a file descriptor" + kind.map(name -> " of " + Card.code(name)).orElse("");
            case Meaning.Bytes(var of) -> "a length in bytes" + of.map(name -> ", of what " + Card.code(name) + " points to").orElse("");
            case Meaning.ElementBytes(var pointer) -> "the length in bytes of each element that " + Card.code(pointer) + " points to";
            case Meaning.CountOf(var pointer) -> "how many elements " + Card.code(pointer) + " points to";
            case Meaning.Pointer(var to, var count) -> pointee(to) + count.map(of -> ", " + Card.code(of) + " of them").orElse("");
            case Meaning.PayloadBytes(var selector, var types) -> payload(selector, types.name());
            case Meaning.Chain(var header, var kinds) ->
                "the offset of the first " + Card.code("struct " + header.name()) + " of a chain, by " + Card.code(kinds.name());
            case Meaning.MmapOffset _ -> "the offset for `mmap`";
            case Meaning.MmapLength _ -> "the length for `mmap`";
        };
    }

    private static String kinds(List<String> kinds) {
        return kinds.isEmpty() ? "any object" : kinds.stream().map(Card::code).collect(Collectors.joining(" or "));
    }

    private static String pointee(Meaning.Pointee to) {
        return switch (to) {
            case Meaning.Pointee.ToType(var type) -> "the address of " + Card.code(type.spelling());
            case Meaning.Pointee.ToPayload(var selector, var types) -> "the address of " + payload(selector, types.name());
        };
    }

    private static String payload(String selector, String types) {
        return "what " + Card.code(selector) + " says, by " + Card.code(types);
    }
}
