package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.LayoutProblem;
import dev.uapi.language.diagnostic.NameProblem;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.ScalarType;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.TypeSyntax;
import dev.uapi.language.syntax.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a field is in C.
final class TypeAnalyzer {
    private static final List<String> SCALARS = Arrays.stream(ScalarType.values()).map(ScalarType::spelling).toList();

    private final Words words;
    private final boolean packed;

    TypeAnalyzer(Words words) {
        this(words, false);
    }

    /// @param packed whether it is for members of a structure in which their alignment does not count
    TypeAnalyzer(Words words, boolean packed) {
        this.words = words;
        this.packed = packed;
    }

    Optional<Type> analyze(TypeSyntax syntax) {
        Optional<Type> element = element(syntax);
        if (element.isPresent() && element.get() instanceof Type.Scalar(var type)) {
            byAbi(type).ifPresent(problem -> words.report().add(problem, syntax.name().span()));
        }
        return syntax.array() ? element.flatMap(type -> array(type, syntax.length())) : element;
    }

    private Optional<LayoutProblem> byAbi(ScalarType type) {
        if (type.wideAsTheMachine()) {
            return Optional.of(new LayoutProblem.WideByAbi(type.spelling()));
        }
        return type.alignedByAbi() && !packed ? Optional.of(new LayoutProblem.AlignedByAbi(type.spelling())) : Optional.empty();
    }

    /// What a pointer leads to: how many of it there are is not part of the type.
    Optional<Type> pointee(TypeSyntax syntax) {
        boolean many = syntax.array() && syntax.length().isEmpty();
        return element(syntax).map(type -> many ? new Type.Flexible(type, Optional.empty()) : type);
    }

    private Optional<Type> element(TypeSyntax syntax) {
        return syntax.struct() ? struct(syntax.name()).map(Type.Nested::new) : scalar(syntax.name());
    }

    private Optional<Type> scalar(Word name) {
        Optional<ScalarType> type = ScalarType.named(name.text());
        if (type.isEmpty() && !name.isMissing()) {
            words.unknown(Kind.TYPE, name, SCALARS);
        }
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

    /// The enum of that name. One that is being analysed just now carries a structure that asks for it.
    Optional<EnumType> enumeration(Word name) {
        Optional<Symbol> symbol = words.lookup().find(Namespace.TAG, name.text());
        if (symbol.isEmpty()) {
            words.unknown(Kind.ENUM, name, words.lookup().names(Namespace.TAG));
            return Optional.empty();
        }
        if (symbol.get().kind() == Kind.STRUCT) {
            words.report().add(new NameProblem.WrongKind(name.text(), Kind.STRUCT, Kind.ENUM), name.span());
            return Optional.empty();
        }
        if (words.lookup().declared(symbol.get().id()) instanceof Declared.OfEnum of) {
            return Optional.of(of.type());
        }
        words.report().add(new LayoutProblem.EnumInItself(name.text()), name.span());
        return Optional.empty();
    }

    /// One whose members carry structures.
    Optional<EnumType> payloads(Word name) {
        Optional<EnumType> type = enumeration(name);
        type.filter(found -> found.members().stream().allMatch(member -> member.carries().isEmpty()))
                .ifPresent(found -> words.report().add(new LayoutProblem.NoPayloads(found.name()), name.span()));
        return type;
    }

    private Optional<Type> array(Type element, Optional<Word> length) {
        return length.filter(TypeAnalyzer::isNumber).isPresent()
                ? length(length.get()).map(number -> new Type.Array(element, number))
                : Optional.of(new Type.Flexible(element, length.map(Word::text)));
    }

    /// Whether this is a number, and not the name of a field that has it.
    static boolean isNumber(Word length) {
        return !length.isMissing() && Character.isDigit(length.text().charAt(0));
    }

    /// How many elements there are, if that is possible.
    Optional<Long> length(Word length) {
        Optional<Long> number = words.number(length);
        boolean possible = number.isPresent() && number.get() > 0 && number.get() <= FieldsAnalyzer.LARGEST;
        if (number.isPresent() && !possible) {
            words.report().add(new LayoutProblem.BadArrayLength(length.text()), length.span());
        }
        return possible ? number : Optional.empty();
    }
}
