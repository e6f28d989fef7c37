package dev.uapi.generator.java;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Direction;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Facts of the model in the words of a comment.
final class Words {
    private Words() {}

    static String direction(Direction direction) {
        return switch (direction) {
            case IN -> "goes in";
            case OUT -> "comes out";
            case INOUT -> "goes in and comes out";
        };
    }

    /// What the number stands for; empty where the type says it.
    static Optional<String> meaning(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Plain() -> Optional.empty();
            case Meaning.StructSize() -> Optional.empty();
            case Meaning.Enumerated(var type) -> Optional.of(type.flags() ? "flags" : "one of an enum");
            case Meaning.ExtensionNumber() -> Optional.of("the number of an extension");
            case Meaning.ObjectId(var kinds) -> Optional.of("the id of " + kinds(kinds));
            case Meaning.NewObject(var kinds, var space) -> Optional.of("the id of the new " + String.join(" or ", kinds)
                    + space.map(field -> " in the open file " + Markdown.code(field)).orElse(""));
            case Meaning.DestroyedObject(var kinds) -> Optional.of("the id of " + kinds(kinds) + ", which is destroyed");
            case Meaning.Reserved(var checked) -> Optional.of(checked ? "zero, anything else is refused" : "zero");
            case Meaning.Address() -> Optional.of("an address in this process");
            case Meaning.Iova() -> Optional.of("an I/O virtual address");
            case Meaning.Descriptor(var kind) ->
                Optional.of("a file descriptor of this process" + kind.map(name -> ", of " + Markdown.code(name)).orElse(""));
            case Meaning.Bytes(var of) -> Optional.of(of.map(field -> "the length of `" + field + "` in bytes").orElse("bytes"));
            case Meaning.ElementBytes(var pointer) -> Optional.of("the length of each element of `" + pointer + "` in bytes");
            case Meaning.CountOf(var pointer) -> Optional.of("the number of elements of `" + pointer + "`");
            case Meaning.Pointer(var to, var count) ->
                Optional.of("points to " + count.map(number -> "`" + number + "` times ").orElse("") + pointee(to));
            case Meaning.PayloadBytes(var selector, _) -> Optional.of("one of several structures, as `" + selector + "` says");
            case Meaning.Chain(var header, _) -> Optional.of("the offset of the first `struct " + header.name() + "`");
            case Meaning.MmapOffset() -> Optional.of("the offset for `mmap`");
            case Meaning.MmapLength() -> Optional.of("the length for `mmap`");
        };
    }

    private static String pointee(Meaning.Pointee to) {
        return switch (to) {
            case Meaning.Pointee.ToType(var type) -> "`" + type.spelling() + "`";
            case Meaning.Pointee.ToPayload(var selector, _) -> "one of several structures, as `" + selector + "` says";
        };
    }

    /// `since 6.15, 6.12.y, until 7.1`; empty: always.
    static Optional<String> availability(Availability availability) {
        List<String> parts = new ArrayList<>();
        availability.since().ifPresent(since -> parts.add("since " + since));
        availability.stable().stream().map(Release::toString).forEach(parts::add);
        availability.until().ifPresent(until -> parts.add("until " + until));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private static String kinds(List<String> kinds) {
        return kinds.isEmpty() ? "any object" : String.join(" or ", kinds);
    }
}
