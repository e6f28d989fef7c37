package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.LayoutProblem;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Type;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;

/// What the number in a field stands for.
final class MeaningAnalyzer {
    private final Words words;
    private final TypeAnalyzer types;

    MeaningAnalyzer(Words words) {
        this.words = words;
        this.types = new TypeAnalyzer(words);
    }

    Meaning analyze(FieldSyntax field, Type type) {
        List<FieldClause> said = field.clauses().stream().filter(MeaningAnalyzer::isMeaning).toList();
        said.stream().skip(1).forEach(second -> words.report().add(new NameProblem.RepeatedClause("what it means"), second.span()));
        return said.stream().findFirst().flatMap(clause -> meaning(field, type, clause)).orElseGet(Meaning.Plain::new);
    }

    private static boolean isMeaning(FieldClause clause) {
        return !(clause instanceof FieldClause.When || clause instanceof FieldClause.Available);
    }

    private Optional<Meaning> meaning(FieldSyntax field, Type type, FieldClause clause) {
        return switch (clause) {
            case FieldClause.Of of -> enumerated(of.type()).map(found -> fitting(field, type, found)).map(Meaning.Enumerated::new);
            case FieldClause.OfExtensions _ -> Optional.of(new Meaning.ExtensionNumber());
            case FieldClause.Is is -> Optional.of(new Meaning.ObjectId(objects(is.kinds())));
            case FieldClause.Makes makes ->
                words.find(Namespace.OBJECT, Kind.OBJECT, makes.kind())
                        .map(object -> new Meaning.NewObject(List.of(object.name()), Optional.empty()));
            case FieldClause.Destroys destroys -> Optional.of(new Meaning.DestroyedObject(objects(destroys.kinds())));
            case FieldClause.Zero zero -> Optional.of(new Meaning.Reserved(!zero.unchecked()));
            case FieldClause.IsAddress _ -> Optional.of(new Meaning.Address());
            case FieldClause.IsIova _ -> Optional.of(new Meaning.Iova());
            case FieldClause.IsDescriptor _ -> Optional.of(new Meaning.Descriptor(Optional.empty()));
            case FieldClause.IsBytes bytes -> Optional.of(new Meaning.Bytes(bytes.of().map(Word::text)));
            case FieldClause.CountOf count -> Optional.of(new Meaning.CountOf(count.pointer().text()));
            case FieldClause.PointsTo points ->
                types.struct(points.struct())
                        .map(Type.Nested::new)
                        .map(element -> new Meaning.Pointer(new Meaning.Pointee.ToType(element), Optional.of(points.count().text())));
            case FieldClause.When _, FieldClause.Available _ -> Optional.empty();
        };
    }

    private List<String> objects(List<Word> kinds) {
        return kinds.stream().flatMap(kind -> words.find(Namespace.OBJECT, Kind.OBJECT, kind).stream()).map(Symbol::name).toList();
    }

    private Optional<EnumType> enumerated(Word name) {
        Optional<Symbol> symbol = words.lookup().find(Namespace.TAG, name.text());
        if (symbol.isEmpty()) {
            words.unknown(Kind.ENUM, name, words.lookup().names(Namespace.TAG));
            return Optional.empty();
        }
        if (symbol.get().kind() == Kind.STRUCT) {
            words.report().add(new NameProblem.WrongKind(name.text(), Kind.STRUCT, Kind.ENUM), name.span());
        }
        return words.lookup().declared(symbol.get().id()) instanceof Declared.OfEnum of ? Optional.of(of.type()) : Optional.empty();
    }

    private EnumType fitting(FieldSyntax field, Type type, EnumType values) {
        long bits = type.size() * Byte.SIZE;
        values.members().stream()
                .filter(member -> bits < Long.SIZE && member.value() >>> bits != 0)
                .findFirst()
                .ifPresent(member -> words.report()
                        .add(new LayoutProblem.FieldTooNarrow(field.name().text(), member.name(), type.size()), field.name().span()));
        return values;
    }
}
