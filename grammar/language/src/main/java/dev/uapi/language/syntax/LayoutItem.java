package dev.uapi.language.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What takes up room in a structure.
public sealed interface LayoutItem {
    Span span();

    /// Something with a place of its own.
    sealed interface Place extends LayoutItem {
        List<FieldSyntax> fields();
    }

    /// One field.
    record Single(FieldSyntax field) implements Place {
        @Override
        public List<FieldSyntax> fields() {
            return List.of(field);
        }

        @Override
        public Span span() {
            return field.span();
        }
    }

    /// `union { … }`, `union arg { … }`: fields that share one place
    record Union(Optional<Word> name, List<FieldSyntax> fields, Span span) implements Place {
        public Union {
            fields = List.copyOf(fields);
        }
    }

    /// `since 6.7 { … }`, `since 6.15 { … } before { … }`
    ///
    /// @param before what stood there earlier; empty: nothing was there, and the structure became longer
    record Growth(AvailabilitySyntax since, List<Place> places, Optional<List<FieldSyntax>> before, Span span) implements LayoutItem {
        public Growth {
            places = List.copyOf(places);
            before = before.map(List::copyOf);
        }

        /// Those that are there now.
        public Stream<FieldSyntax> fields() {
            return places.stream().flatMap(place -> place.fields().stream());
        }
    }
}
