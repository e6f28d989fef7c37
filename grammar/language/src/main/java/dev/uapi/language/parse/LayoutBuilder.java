package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiParser.GrownContext;
import dev.uapi.language.grammar.UapiParser.GrowthContext;
import dev.uapi.language.grammar.UapiParser.LayoutItemContext;
import dev.uapi.language.grammar.UapiParser.PlaceContext;
import dev.uapi.language.grammar.UapiParser.PlacedContext;
import dev.uapi.language.grammar.UapiParser.PlainFieldContext;
import dev.uapi.language.grammar.UapiParser.UnionContext;
import dev.uapi.language.syntax.AvailabilitySyntax;
import dev.uapi.language.syntax.LayoutItem;
import dev.uapi.language.syntax.LayoutItem.Place;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns what takes up room in a structure into syntax of ours.
final class LayoutBuilder {
    private final Words words;
    private final FieldBuilder fields;

    LayoutBuilder(Words words, FieldBuilder fields) {
        this.words = words;
        this.fields = fields;
    }

    /// @return empty when the text does not say what stands there
    Stream<LayoutItem> item(@Nullable LayoutItemContext item) {
        return switch (item) {
            case PlacedContext context -> place(context.place()).map(LayoutItem.class::cast);
            case GrownContext context -> Stream.ofNullable(context.growth()).map(this::growth);
            case null, default -> Stream.empty();
        };
    }

    private Stream<Place> place(@Nullable PlaceContext place) {
        return switch (place) {
            case PlainFieldContext context -> Stream.ofNullable(context.field()).map(fields::field).map(LayoutItem.Single::new);
            case UnionContext context -> Stream.of(
                    new LayoutItem.Union(words.optional(context.name()), fields.fields(context.field()), words.span(context)));
            case null, default -> Stream.empty();
        };
    }

    private LayoutItem growth(GrowthContext context) {
        AvailabilitySyntax since = new AvailabilitySyntax(words.terminals(context.RELEASE()), Optional.empty());
        boolean replaces = Words.has(context, "before");
        return new LayoutItem.Growth(
                since,
                context.place().stream().flatMap(this::place).toList(),
                replaces ? Optional.of(fields.fields(context.field())) : Optional.empty(),
                words.span(context));
    }
}
