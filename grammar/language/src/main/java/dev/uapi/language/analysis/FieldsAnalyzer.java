package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Succession;
import dev.uapi.language.model.Union;
import dev.uapi.language.syntax.AvailabilitySyntax;
import dev.uapi.language.syntax.Body.ShapeSyntax;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.LayoutItem;
import dev.uapi.language.syntax.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Lays fields out one behind the other, as C does, and says where C would leave holes.
final class FieldsAnalyzer {
    static final long LARGEST = 8191;

    private final Words words;
    private final ShapeSyntax shape;
    private final Word struct;
    private final FieldAnalyzer single;
    private final PlaceChecks checks;
    private final SequencedMap<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, FieldSyntax> syntax = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<Union> unions = new ArrayList<>();
    private final List<Replaced> replaced = new ArrayList<>();
    private Cursor cursor;

    /// @param fields those that are there now, by name
    private record Replaced(Availability since, List<String> fields, List<Laid> before) {}

    private record Laid(Field field, FieldSyntax syntax) {}

    /// @param container when the structure came
    FieldsAnalyzer(Words words, ShapeSyntax shape, Word struct, Release container) {
        this.words = words;
        this.shape = shape;
        this.struct = struct;
        this.cursor = Cursor.start(shape.packed());
        this.single = new FieldAnalyzer(words, shape.packed(), container);
        this.checks = new PlaceChecks(words, struct, container);
    }

    /// A field that the language adds by itself.
    void implicit(Field field) {
        names.add(field.name());
        fields.put(field.name(), field);
        cursor = cursor.behind(List.of(field));
    }

    /// @param required whether the smallest legal structure holds it
    void add(LayoutItem item, boolean required) {
        switch (item) {
            case LayoutItem.Place place -> add(place, required, AvailabilitySyntax.NONE);
            case LayoutItem.Growth growth when growth.before().isPresent() -> replace(growth, growth.before().get(), required);
            case LayoutItem.Growth growth -> {
                growth.places().forEach(place -> add(place, false, growth.since()));
                checks.grown(growth);
            }
        }
    }

    /// @param since said of this place and others together
    /// @return the names of the fields
    private List<String> add(LayoutItem.Place place, boolean required, AvailabilitySyntax since) {
        List<Laid> together = analyze(place.fields(), required, since);
        checks.place(place, together.stream().map(Laid::field).toList(), cursor);
        lay(together).forEach(this::take);
        List<String> names = together.stream().map(laid -> laid.field().name()).distinct().toList();
        if (place instanceof LayoutItem.Union union && names.size() > (union.name().isPresent() ? 0 : 1)) {
            unions.add(new Union(union.name().map(Word::text), names));
        }
        return names;
    }

    private void replace(LayoutItem.Growth growth, List<FieldSyntax> earlier, boolean required) {
        Cursor start = cursor;
        List<Laid> before = earlier.stream()
                .flatMap(field -> lay(analyze(List.of(field), required, AvailabilitySyntax.NONE)).stream())
                .toList();
        Cursor end = cursor;
        cursor = start;
        List<String> now = growth.places().stream().flatMap(place -> add(place, required, growth.since()).stream()).toList();
        replaced.add(new Replaced(words.availability(growth.since(), checks.container()), now, before));
        checks.replaced(growth, end);
    }

    private List<Laid> analyze(List<FieldSyntax> written, boolean required, AvailabilitySyntax since) {
        return written.stream()
                .flatMap(field -> single.analyze(field, required, since).map(found -> new Laid(found, field)).stream())
                .toList();
    }

    /// Puts fields into the next place.
    private List<Laid> lay(List<Laid> together) {
        List<Field> sharing = together.stream().map(Laid::field).toList();
        long offset = cursor.next(sharing);
        cursor = cursor.behind(sharing);
        return together.stream().map(laid -> new Laid(laid.field().at(offset), laid.syntax())).toList();
    }

    private void take(Laid laid) {
        Word name = laid.syntax().name();
        unique(name);
        laid.field().ranges().forEach(range -> unique(new Word(range.name(), laid.syntax().span())));
        syntax.putIfAbsent(name.text(), laid.syntax());
        fields.put(name.text(), laid.field());
    }

    private void unique(Word name) {
        if (!names.add(name.text())) {
            words.report().add(new NameProblem.DuplicateName(Kind.FIELD, name.text()), name.span());
        }
    }

    /// The structure of these fields, each with what depends on others. What the structure as a whole lacks is reported now.
    Struct struct(Availability availability, Documentation documentation) {
        checks.whole(cursor);
        LinksAnalyzer links = new LinksAnalyzer(words, fields);
        syntax.forEach((name, written) -> fields.computeIfPresent(name, (_, field) -> links.linked(field, written)));
        new ArraysAnalyzer(words, fields, syntax).check();
        ConditionAnalyzer conditions = new ConditionAnalyzer(words, fields);
        List<Field> complete = fields.values().stream()
                .map(field -> Optional.ofNullable(syntax.get(field.name()))
                        .map(written -> conditional(field, written, conditions))
                        .orElse(field))
                .toList();
        List<Succession> successions = replaced.stream().map(each -> succession(each, links, conditions)).toList();
        return new Struct(
                struct.text(), shape.packed(), shape.inline(), complete, unions, successions, cursor.size(), cursor.alignment(),
                availability, documentation);
    }

    private static Succession succession(Replaced replaced, LinksAnalyzer links, ConditionAnalyzer conditions) {
        List<Field> before = replaced.before().stream()
                .map(laid -> conditional(links.linked(laid.field(), laid.syntax()), laid.syntax(), conditions))
                .toList();
        return new Succession(replaced.since(), replaced.fields(), before);
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

    /// The first offset behind what has been laid out so far, in bytes.
    long end() {
        return cursor.end();
    }
}
