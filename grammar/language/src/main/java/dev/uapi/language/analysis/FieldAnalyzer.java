package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Direction;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Type;
import dev.uapi.language.syntax.AvailabilitySyntax;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.Word;
import java.util.Optional;

/// What one field says, wherever it comes to stand.
final class FieldAnalyzer {
    private final Words words;
    private final Release container;
    private final TypeAnalyzer types;
    private final MeaningAnalyzer meanings;
    private final BitsAnalyzer bits;

    /// @param packed    whether the structure's members stand one behind the other whatever their alignment
    /// @param container when the structure came
    FieldAnalyzer(Words words, boolean packed, Release container) {
        this.words = words;
        this.container = container;
        this.types = new TypeAnalyzer(words, packed);
        this.meanings = new MeaningAnalyzer(words);
        this.bits = new BitsAnalyzer(words);
    }

    /// @param since said of this field and others together
    /// @return the field at offset 0, without what depends on others
    Optional<Field> analyze(FieldSyntax field, boolean required, AvailabilitySyntax since) {
        Optional<Type> type = types.analyze(field.type());
        if (type.isEmpty() || field.name().isMissing()) {
            words.passOver(field.name());
            return Optional.empty();
        }
        Meaning meaning = meanings.analyze(field, type.get());
        Documentation documentation = meaning instanceof Meaning.Reserved
                ? words.documentation(field.doc())
                : words.documented(field.doc(), Kind.FIELD, field.name());
        return Optional.of(new Field(
                field.name().text(),
                type.get(),
                0,
                direction(field.direction()),
                meaning,
                bits.ranges(field, type.get(), meaning),
                required,
                Optional.empty(),
                availability(field, since),
                documentation));
    }

    private Availability availability(FieldSyntax field, AvailabilitySyntax shared) {
        AvailabilitySyntax own = field.clauses().stream()
                .filter(FieldClause.Available.class::isInstance)
                .map(clause -> ((FieldClause.Available) clause).availability())
                .findFirst()
                .orElse(shared);
        return words.availability(own, container);
    }

    private static Direction direction(Word word) {
        return switch (word.text()) {
            case "out" -> Direction.OUT;
            case "inout" -> Direction.INOUT;
            default -> Direction.IN;
        };
    }
}
