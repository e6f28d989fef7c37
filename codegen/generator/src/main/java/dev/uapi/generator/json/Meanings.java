package dev.uapi.generator.json;

import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Meaning.Pointee;
import dev.uapi.language.model.Struct;
import java.util.Optional;

/// Makes the view of a meaning.
final class Meanings {
    private Meanings() {}

    static MeaningView of(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Plain() -> new MeaningView.Only("plain");
            case Meaning.StructSize() -> new MeaningView.Only("size");
            case Meaning.Enumerated(var type) -> new MeaningView.Named(type.flags() ? "flags" : "enum", type.name());
            case Meaning.ExtensionNumber() -> new MeaningView.Only("extension");
            case Meaning.ObjectId(var kinds) -> new MeaningView.Id("object", kinds, Optional.empty());
            case Meaning.NewObject(var kinds, var space) -> new MeaningView.Id("new object", kinds, space);
            case Meaning.DestroyedObject(var kinds) -> new MeaningView.Id("destroyed object", kinds, Optional.empty());
            case Meaning.Reserved(var checked) -> new MeaningView.Reserved("reserved", checked);
            case Meaning.Address() -> new MeaningView.Only("address");
            case Meaning.Iova() -> new MeaningView.Only("iova");
            case Meaning.Descriptor(var kind) -> new MeaningView.Descriptor("fd", kind);
            case Meaning.Bytes(var field) -> new MeaningView.Measure("bytes", field);
            case Meaning.ElementBytes(var pointer) -> new MeaningView.Measure("bytes of each", Optional.of(pointer));
            case Meaning.CountOf(var pointer) -> new MeaningView.Measure("count", Optional.of(pointer));
            case Meaning.Pointer pointer -> pointer(pointer);
            case Meaning.PayloadBytes(var selector, var types) ->
                new MeaningView.Payload("payload", selector, types.name(), Optional.empty(), Optional.empty());
            case Meaning.Chain(var header, var kinds) -> new MeaningView.Chain("chain", header.name(), kinds.name());
            case Meaning.MmapOffset() -> new MeaningView.Only("mmap offset");
            case Meaning.MmapLength() -> new MeaningView.Only("mmap length");
        };
    }

    private static MeaningView pointer(Meaning.Pointer pointer) {
        Optional<String> field = pointer.count().filter(count -> !isNumber(count));
        Optional<Long> number = pointer.count().filter(Meanings::isNumber).map(Long::decode);
        return switch (pointer.to()) {
            case Pointee.ToType(var type) ->
                new MeaningView.Pointer("pointer", pointer.struct().map(Struct::name), type.spelling(), field, number);
            case Pointee.ToPayload(var selector, var types) ->
                new MeaningView.Payload("payload pointer", selector, types.name(), field, number);
        };
    }

    private static boolean isNumber(String count) {
        return Character.isDigit(count.charAt(0));
    }
}
