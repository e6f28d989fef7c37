package dev.uapi.generator.json;

import dev.uapi.generator.json.DocumentView.ArrayView;
import dev.uapi.generator.json.DocumentView.BitRangeView;
import dev.uapi.generator.json.DocumentView.FieldView;
import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Type;
import java.util.Optional;

/// Makes the view of a field.
final class FieldViews {
    private FieldViews() {}

    /// @param containing since when there is what it is part of
    static FieldView of(Field field, Release containing) {
        return new FieldView(
                field.name(), field.type().spelling(), array(field.type()), field.offset(), field.size(), field.direction().keyword(),
                field.required(), Meanings.of(field.meaning()), field.ranges().stream().map(FieldViews::range).toList(),
                field.lookedAtWhen().map(ConditionText::of), DocumentViews.since(field.availability(), containing),
                DocumentViews.stable(field.availability()), DocumentViews.until(field.availability()), field.documentation().markdown(),
                scalar(field.type()), struct(field.type()));
    }

    private static Optional<String> scalar(Type type) {
        return switch (type) {
            case Type.Scalar _ -> Optional.of(type.spelling());
            case Type.Nested _ -> Optional.empty();
            case Type.Array(var element, _) -> scalar(element);
            case Type.Flexible(var element, _) -> scalar(element);
        };
    }

    private static Optional<String> struct(Type type) {
        return switch (type) {
            case Type.Scalar _ -> Optional.empty();
            case Type.Nested(var struct) -> Optional.of(struct.name());
            case Type.Array(var element, _) -> struct(element);
            case Type.Flexible(var element, _) -> struct(element);
        };
    }

    private static Optional<ArrayView> array(Type type) {
        return switch (type) {
            case Type.Scalar _, Type.Nested _ -> Optional.empty();
            case Type.Array(var element, var length) -> array(element, Optional.of(length), Optional.empty());
            case Type.Flexible(var element, var count) -> array(element, Optional.empty(), count);
        };
    }

    private static Optional<ArrayView> array(Type element, Optional<Long> length, Optional<String> count) {
        return Optional.of(new ArrayView(element.spelling(), element.size(), length, count));
    }

    private static BitRangeView range(BitRange range) {
        return new BitRangeView(range.name(), range.low(), range.high(), range.type().map(EnumType::name));
    }
}
