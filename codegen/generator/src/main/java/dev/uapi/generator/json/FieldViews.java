package dev.uapi.generator.json;

import dev.uapi.generator.json.DocumentView.FieldView;
import dev.uapi.generator.json.DocumentView.MeaningView;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Type;
import java.util.List;
import java.util.Optional;

/// Makes the view of a field.
final class FieldViews {
    private FieldViews() {}

    /// @param containing since when there is what it is part of
    static FieldView of(Field field, Release containing) {
        return new FieldView(
                field.name(), field.type().spelling(), field.offset(), field.size(), field.direction().keyword(), field.required(),
                meaning(field.meaning()), field.lookedAtWhen().map(ConditionText::of),
                DocumentViews.since(field.availability(), containing), DocumentViews.stable(field.availability()),
                DocumentViews.until(field.availability()), field.documentation().markdown());
    }

    private static MeaningView meaning(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Plain() -> only("plain");
            case Meaning.StructSize() -> only("size");
            case Meaning.Enumerated(var type) -> of(type.flags() ? "flags" : "enum", Optional.of(type.name()), Optional.empty());
            case Meaning.ExtensionNumber() -> only("extension");
            case Meaning.ObjectId(var kinds) -> objects("object", kinds);
            case Meaning.NewObject(var kinds, _) -> objects("new object", kinds);
            case Meaning.DestroyedObject(var kinds) -> objects("destroyed object", kinds);
            case Meaning.Reserved(var checked) ->
                new MeaningView("reserved", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(checked));
            case Meaning.Address() -> only("address");
            case Meaning.Iova() -> only("iova");
            case Meaning.Descriptor(_) -> only("fd");
            case Meaning.Bytes(var field) -> of("bytes", Optional.empty(), field);
            case Meaning.CountOf(var pointer) -> of("count", Optional.empty(), Optional.of(pointer));
            case Meaning.Pointer(Meaning.Pointee.ToType(var type), var count) -> of("pointer", Optional.of(name(type)), count);
            case Meaning.Pointer(Meaning.Pointee.ToPayload(_, var types), var count) -> of("pointer", Optional.of(types.name()), count);
            case Meaning.PayloadBytes(var selector, var types) -> of("payload", Optional.of(types.name()), Optional.of(selector));
            case Meaning.Chain(var header, _) -> of("chain", Optional.of(header.name()), Optional.empty());
            case Meaning.MmapOffset() -> only("mmap offset");
            case Meaning.MmapLength() -> only("mmap length");
        };
    }

    private static String name(Type type) {
        return type instanceof Type.Nested(var struct) ? struct.name() : type.spelling();
    }

    private static MeaningView only(String kind) {
        return of(kind, Optional.empty(), Optional.empty());
    }

    private static MeaningView of(String kind, Optional<String> type, Optional<String> field) {
        return new MeaningView(kind, type, Optional.empty(), field, Optional.empty());
    }

    private static MeaningView objects(String kind, List<String> kinds) {
        return new MeaningView(kind, Optional.empty(), Optional.of(kinds), Optional.empty(), Optional.empty());
    }
}
