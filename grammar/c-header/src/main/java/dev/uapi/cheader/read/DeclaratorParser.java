package dev.uapi.cheader.read;

import dev.uapi.cheader.model.CType;
import dev.uapi.language.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/// Reads a name with what stands around it: `*name`, `name[3]`, `(*name)(…)`.
final class DeclaratorParser {
    private static final int MOST_DIMENSIONS = 8;

    private final Source source;
    private final AttributeParser attributes;
    private final ToLongFunction<List<CToken>> constants;

    /// A name, or none, and its type.
    ///
    /// @param trouble why its type is not known, where that is not because of the type in front
    /// @param isFunction whether it is one
    record Declarator(Optional<CToken> name, CType type, Optional<String> trouble, boolean isFunction) {}

    DeclaratorParser(Source source, AttributeParser attributes, ToLongFunction<List<CToken>> constants) {
        this.source = source;
        this.attributes = attributes;
        this.constants = constants;
    }

    /// @param said takes the attributes
    Declarator parse(Cursor cursor, CType base, Attributes said) {
        return parse(cursor, base, said, 0);
    }

    private Declarator parse(Cursor cursor, CType base, Attributes said, int depth) {
        if (depth > Limits.DEPTH) {
            throw UnreadableException.substance("its brackets are nested too deeply");
        }
        CType type = pointers(cursor, base, said);
        if (cursor.at("(") && (cursor.peek(1).is("*") || cursor.peek(1).is("("))) {
            return bracketed(cursor, type, said, depth);
        }
        Optional<CToken> name = cursor.peek().isName() ? Optional.of(cursor.next()) : Optional.empty();
        attributes.parse(cursor, said);
        if (cursor.at("(")) {
            skipBrackets(cursor);
            return new Declarator(name, new CType.Unknown(type.spelling() + " ()"), Optional.empty(), true);
        }
        Declarator dimensioned = dimensions(cursor, name, type);
        attributes.parse(cursor, said);
        return dimensioned;
    }

    private CType pointers(Cursor cursor, CType base, Attributes said) {
        CType type = base;
        while (true) {
            attributes.parse(cursor, said);
            if (cursor.accept("*")) {
                type = type instanceof CType.Pointer ? type : new CType.Pointer(base.spelling() + " *");
            } else if (!TypeParser.isQualifier(cursor.peek())) {
                return type;
            } else {
                cursor.next();
            }
        }
    }

    /// A pointer to a function or to an array.
    private Declarator bracketed(Cursor cursor, CType type, Attributes said, int depth) {
        cursor.expect("(");
        Declarator inner = parse(cursor, new CType.Pointer(type.spelling() + " (*)"), said, depth + 1);
        cursor.expect(")");
        while (cursor.at("(") || cursor.at("[")) {
            skipBrackets(cursor);
        }
        attributes.parse(cursor, said);
        return inner;
    }

    private static void skipBrackets(Cursor cursor) {
        String end = cursor.next().is("(") ? ")" : "]";
        cursor.until(end);
        cursor.expect(end);
    }

    private Declarator dimensions(Cursor cursor, Optional<CToken> name, CType element) {
        List<OptionalLong> lengths = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Optional<String> trouble = Optional.empty();
        while (cursor.accept("[")) {
            int start = cursor.end();
            List<CToken> length = cursor.until("]");
            CToken close = cursor.expect("]");
            texts.add(SourceText.oneLine(source.text(), Math.min(start, close.start()), close.start()));
            try {
                lengths.add(length.isEmpty() ? OptionalLong.empty() : OptionalLong.of(length(length)));
            } catch (UnreadableException unknown) {
                lengths.add(OptionalLong.empty());
                trouble = Optional.of("its length is not known: " + unknown.why());
            }
            if (lengths.size() > MOST_DIMENSIONS) {
                throw UnreadableException.substance("it has too many dimensions");
            }
        }
        CType type = element;
        for (int i = lengths.size() - 1; i >= 0; i--) {
            type = new CType.Array(type, lengths.get(i), texts.get(i));
        }
        return new Declarator(name, trouble.isPresent() ? new CType.Unknown(type.spelling()) : type, trouble, false);
    }

    private long length(List<CToken> tokens) {
        long length = constants.applyAsLong(tokens);
        if (length < 0) {
            throw UnreadableException.substance("it comes to " + length);
        }
        return length;
    }
}
