package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.ContractProblem;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.LayoutProblem;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.diagnostic.PlaceProblem;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;

/// What the number in a field stands for.
final class MeaningAnalyzer {
    private static final List<String> LINK = List.of("id", "next");

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
        return !(clause instanceof FieldClause.When || clause instanceof FieldClause.Available || clause instanceof FieldClause.Bits);
    }

    private Optional<Meaning> meaning(FieldSyntax field, Type type, FieldClause clause) {
        return switch (clause) {
            case FieldClause.Of of -> types.enumeration(of.type()).map(found -> fitting(field, type, found)).map(Meaning.Enumerated::new);
            case FieldClause.OfExtensions _ -> Optional.of(new Meaning.ExtensionNumber());
            case FieldClause.Is is -> Optional.of(new Meaning.ObjectId(objects(is.kinds())));
            case FieldClause.Makes makes ->
                Optional.of(new Meaning.NewObject(objects(makes.kinds()), makes.space().map(Word::text)));
            case FieldClause.Destroys destroys -> Optional.of(new Meaning.DestroyedObject(objects(destroys.kinds())));
            case FieldClause.Zero zero -> Optional.of(new Meaning.Reserved(!zero.unchecked()));
            case FieldClause.IsAddress _ -> Optional.of(new Meaning.Address());
            case FieldClause.IsIova _ -> Optional.of(new Meaning.Iova());
            case FieldClause.IsDescriptor fd -> Optional.of(new Meaning.Descriptor(fd.kind().flatMap(words::file)));
            case FieldClause.IsBytes bytes -> Optional.of(new Meaning.Bytes(bytes.of().map(Word::text)));
            case FieldClause.ElementBytes each -> Optional.of(new Meaning.ElementBytes(each.pointer().text()));
            case FieldClause.CountOf count -> Optional.of(new Meaning.CountOf(count.pointer().text()));
            case FieldClause.PointsTo points ->
                types.pointee(points.type())
                        .map(Meaning.Pointee.ToType::new)
                        .map(to -> new Meaning.Pointer(to, points.type().length().map(Word::text)));
            case FieldClause.IsChain chain -> number(field, type).flatMap(_ -> chain(chain));
            case FieldClause.IsMmap mmap ->
                number(field, type).map(_ -> mmap.offset() ? new Meaning.MmapOffset() : new Meaning.MmapLength());
            case FieldClause.PointsToPayload _, FieldClause.IsPayload _ -> Optional.empty();
            case FieldClause.When _, FieldClause.Available _, FieldClause.Bits _ -> Optional.empty();
        };
    }

    private List<String> objects(List<Word> kinds) {
        return kinds.stream().flatMap(kind -> words.find(Namespace.OBJECT, Kind.OBJECT, kind).stream()).map(Symbol::name).toList();
    }

    /// The type, if it is that of one number.
    private Optional<Type> number(FieldSyntax field, Type type) {
        boolean number = type instanceof Type.Scalar;
        if (!number) {
            words.report().add(new ContractProblem.BadPredicate(field.name().text(), "a field that is one number"), field.span());
        }
        return number ? Optional.of(type) : Optional.empty();
    }

    private Optional<Meaning> chain(FieldClause.IsChain chain) {
        Optional<Struct> header = types.struct(chain.header());
        Optional<EnumType> kinds = types.payloads(chain.kinds());
        header.ifPresent(struct -> LINK.stream()
                .filter(name -> struct.field(name).isEmpty())
                .forEach(name -> words.report().add(new PlaceProblem.BadLink(struct.name(), name), chain.header().span())));
        return header.flatMap(struct -> kinds.map(type -> new Meaning.Chain(struct, type)));
    }

    private EnumType fitting(FieldSyntax field, Type type, EnumType values) {
        long bits = type.size() * Byte.SIZE;
        values.members().stream()
                .filter(member -> bits < Long.SIZE && member.value() >>> bits != 0)
                .findFirst()
                .ifPresent(member -> words.report()
                        .add(new LayoutProblem.FieldTooNarrow(field.name().text(), member.name(), bits), field.name().span()));
        return values;
    }
}
