package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.LayoutProblem;
import dev.uapi.language.model.ScalarType;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import dev.uapi.language.syntax.TypeSyntax;
import dev.uapi.language.syntax.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a field is in C.
final class TypeAnalyzer {
    private static final List<String> SCALARS = Arrays.stream(ScalarType.values()).map(ScalarType::spelling).toList();

    private final Words words;

    TypeAnalyzer(Words words) {
        this.words = words;
    }

    Optional<Type> analyze(TypeSyntax syntax) {
        Optional<Type> element = syntax.struct() ? struct(syntax.name()).map(Type.Nested::new) : scalar(syntax.name());
        return syntax.length().isEmpty() ? element : element.flatMap(type -> array(type, syntax.length().get()));
    }

    private Optional<Type> scalar(Word name) {
        Optional<ScalarType> type = ScalarType.named(name.text());
        if (type.isEmpty() && !name.isMissing()) {
            words.unknown(Kind.TYPE, name, SCALARS);
        }
        type.filter(ScalarType::alignedByAbi)
                .ifPresent(found -> words.report().add(new LayoutProblem.AlignedByAbi(name.text(), found.spelling()), name.span()));
        return type.map(Type.Scalar::new);
    }

    /// The structure of that name. One that is just being laid out contains itself.
    Optional<Struct> struct(Word name) {
        Optional<Symbol> symbol = words.find(Namespace.TAG, Kind.STRUCT, name);
        if (symbol.isEmpty()) {
            return Optional.empty();
        }
        Declared declared = words.lookup().declared(symbol.get().id());
        Optional<Struct> struct = switch (declared) {
            case Declared.OfStruct of -> Optional.of(of.struct());
            case Declared.OfCommand of -> of.command().struct();
            default -> Optional.empty();
        };
        if (struct.isEmpty()) {
            words.report().add(new LayoutProblem.StructInItself(name.text()), name.span());
        }
        return struct;
    }

    private Optional<Type> array(Type element, Word length) {
        Optional<Long> number = words.number(length);
        boolean possible = number.isPresent() && number.get() > 0 && number.get() <= FieldsAnalyzer.LARGEST;
        if (number.isPresent() && !possible) {
            words.report().add(new LayoutProblem.BadArrayLength(length.text()), length.span());
        }
        return possible ? Optional.of(new Type.Array(element, number.get())) : Optional.empty();
    }
}
