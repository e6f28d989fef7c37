package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.LayoutProblem;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Direction;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Layout;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Type;
import dev.uapi.language.syntax.AvailabilitySyntax;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Lays fields out one behind the other, as C does, and says where C would leave holes.
final class FieldsAnalyzer {
    static final long LARGEST = 8191;

    private final Words words;
    private final Word struct;
    private final Release container;
    private final TypeAnalyzer types;
    private final MeaningAnalyzer meanings;
    private final SequencedMap<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, FieldSyntax> syntax = new LinkedHashMap<>();
    private long end;
    private long alignment = 1;

    /// @param container when the structure came
    FieldsAnalyzer(Words words, Word struct, Release container) {
        this.words = words;
        this.struct = struct;
        this.container = container;
        this.types = new TypeAnalyzer(words);
        this.meanings = new MeaningAnalyzer(words);
    }

    /// A field that the language adds by itself.
    void implicit(Field field) {
        place(field);
    }

    void add(FieldSyntax field, boolean required) {
        add(field, required, AvailabilitySyntax.NONE);
    }

    /// @param since said of this field and others together
    void add(FieldSyntax field, boolean required, AvailabilitySyntax since) {
        Optional<Type> type = types.analyze(field.type());
        if (type.isEmpty() || field.name().isMissing()) {
            words.passOver(field.name());
            return;
        }
        Meaning meaning = meanings.analyze(field, type.get());
        Documentation documentation = meaning instanceof Meaning.Reserved
                ? words.documentation(field.doc())
                : words.documented(field.doc(), Kind.FIELD, field.name());
        long offset = Layout.aligned(end, type.get().alignment());
        hole(field, offset - end, end);
        if (syntax.putIfAbsent(field.name().text(), field) != null || fields.containsKey(field.name().text())) {
            words.report().add(new NameProblem.DuplicateName(Kind.FIELD, field.name().text()), field.name().span());
        }
        place(new Field(
                field.name().text(),
                type.get(),
                offset,
                direction(field.direction()),
                meaning,
                List.of(),
                required,
                Optional.empty(),
                availability(field, since),
                documentation));
    }

    private void place(Field field) {
        fields.put(field.name(), field);
        end = field.end();
        alignment = Math.max(alignment, field.type().alignment());
    }

    private void hole(FieldSyntax field, long bytes, long offset) {
        if (bytes > 0) {
            words.report().add(new LayoutProblem.ImplicitPadding(field.name().text(), bytes, offset), field.span());
        }
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

    /// All fields, each with what is said about when it is looked at. What the structure as a whole lacks is reported now.
    List<Field> fields() {
        whole();
        new ArraysAnalyzer(words, fields, syntax).check();
        ConditionAnalyzer conditions = new ConditionAnalyzer(words, fields);
        List<Field> complete = new ArrayList<>();
        fields.values().forEach(field -> complete.add(Optional.ofNullable(syntax.get(field.name()))
                .map(written -> conditional(field, written, conditions))
                .orElse(field)));
        return complete;
    }

    private void whole() {
        if (size() > end) {
            words.report().add(new LayoutProblem.TrailingPadding(struct.text(), size() - end), struct.span());
        }
        if (size() > LARGEST) {
            words.report().add(new LayoutProblem.StructTooLarge(struct.text(), size()), struct.span());
        }
    }

    private static Field conditional(Field field, FieldSyntax syntax, ConditionAnalyzer conditions) {
        return syntax.clauses().stream()
                .filter(FieldClause.When.class::isInstance)
                .map(clause -> ((FieldClause.When) clause).condition())
                .findFirst()
                .flatMap(conditions::analyze)
                .map(field::lookedAtWhen)
                .orElse(field);
    }

    SequencedMap<String, Field> byName() {
        return fields;
    }

    Map<String, FieldSyntax> syntax() {
        return syntax;
    }

    long size() {
        return Layout.aligned(end, alignment);
    }

    long alignment() {
        return alignment;
    }
}
