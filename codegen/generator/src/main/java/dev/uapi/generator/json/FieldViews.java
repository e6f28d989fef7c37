package dev.uapi.generator.json;

import dev.uapi.generator.json.DocumentView.FieldView;
import dev.uapi.generator.json.DocumentView.MeaningView;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Release;
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
            case Meaning.NewObject(var kind) -> objects("new object", List.of(kind));
            case Meaning.DestroyedObject(var kinds) -> objects("destroyed object", kinds);
            case Meaning.Reserved(var checked) ->
                new MeaningView("reserved", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(checked));
            case Meaning.Address() -> only("address");
            case Meaning.Iova() -> only("iova");
            case Meaning.Descriptor() -> only("fd");
            case Meaning.Bytes(var field) -> of("bytes", Optional.empty(), field);
            case Meaning.CountOf(var pointer) -> of("count", Optional.empty(), Optional.of(pointer));
            case Meaning.Pointer(var element, var count) -> of("pointer", Optional.of(element.name()), Optional.of(count));
        };
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
