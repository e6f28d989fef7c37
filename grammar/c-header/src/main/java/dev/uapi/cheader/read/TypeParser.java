package dev.uapi.cheader.read;

import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.CType;
import dev.uapi.language.model.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what stands in front of a name and says of what type it is.
final class TypeParser {
    private static final Set<String> QUALIFIERS = Set.of(
            "const", "volatile", "restrict", "__restrict", "__restrict__", "__const", "__volatile__", "extern", "static", "inline",
            "__inline__", "__inline", "register", "_Noreturn", "__always_inline", "__user", "__force", "__bitwise");

    private final Scope scope;
    private final AttributeParser attributes;
    private final Bodies bodies;

    /// Reads what stands between the braces of a type.
    interface Bodies {
        CType struct(Cursor cursor, CStruct.Kind kind, Head head);

        CType enumeration(Cursor cursor, Head head);
    }

    /// What stood in front of a body.
    ///
    /// @param first   the first token of the declaration
    /// @param keyword `struct`, `union`, `enum`
    record Head(CToken first, CToken keyword, Optional<CToken> tag, Attributes attributes) {
        String name() {
            return tag.map(CToken::text).orElse("");
        }

        CToken place() {
            return tag.orElse(keyword);
        }
    }

    /// What was said in front of the first name.
    record Specified(CToken first, CType type, boolean isTypedef, Attributes attributes) {}

    TypeParser(Scope scope, AttributeParser attributes, Bodies bodies) {
        this.scope = scope;
        this.attributes = attributes;
        this.bodies = bodies;
    }

    /// Whether a type can begin with that.
    boolean isType(CToken token) {
        return token.isName() && (Scalars.isWord(token.text()) || QUALIFIERS.contains(token.text()) || isTagged(token)
                || Scalars.named(token.text()).isPresent() || scope.type(token.text()).isPresent());
    }

    /// Whether it says nothing about the layout.
    static boolean isQualifier(CToken token) {
        return token.isName() && QUALIFIERS.contains(token.text());
    }

    private static boolean isTagged(CToken token) {
        return token.is("struct") || token.is("union") || token.is("enum");
    }

    Specified specifiers(Cursor cursor) {
        CToken first = cursor.peek();
        Attributes said = new Attributes();
        List<String> words = new ArrayList<>();
        Optional<CType> type = Optional.empty();
        boolean isTypedef = false;
        while (true) {
            attributes.parse(cursor, said);
            CToken token = cursor.peek();
            if (token.is("typedef")) {
                isTypedef = true;
                cursor.next();
            } else if (isQualifier(token)) {
                cursor.next();
            } else if (token.isName() && type.isEmpty() && Scalars.isWord(token.text())) {
                words.add(cursor.next().text());
            } else if (type.isEmpty() && words.isEmpty() && isTagged(token)) {
                type = Optional.of(tagged(cursor, first, said));
            } else if (type.isEmpty() && words.isEmpty() && token.isName()) {
                type = Optional.of(named(cursor.next().text()));
            } else {
                return new Specified(first, type.orElseGet(() -> ofWords(words, cursor)), isTypedef, said);
            }
        }
    }

    private static CType ofWords(List<String> words, Cursor cursor) {
        if (words.isEmpty()) {
            throw cursor.unexpected("a type");
        }
        String spelling = String.join(" ", words);
        return Scalars.ofWords(words)
                .<CType>map(type -> new CType.Scalar(spelling, type))
                .orElseGet(() -> new CType.Unknown(spelling));
    }

    private CType named(String name) {
        return scope.type(name)
                .or(() -> Scalars.named(name).map(type -> new CType.Scalar(name, type)))
                .orElseGet(() -> new CType.Unknown(name));
    }

    private CType tagged(Cursor cursor, CToken first, Attributes said) {
        CToken keyword = cursor.next();
        attributes.parse(cursor, said);
        Optional<CToken> tag = cursor.peek().isName() ? Optional.of(cursor.next()) : Optional.empty();
        attributes.parse(cursor, said);
        Head head = new Head(first, keyword, tag, said);
        if (cursor.at("{")) {
            return keyword.is("enum") ? bodies.enumeration(cursor, head) : bodies.struct(cursor, kind(keyword), head);
        }
        if (tag.isEmpty()) {
            throw cursor.unexpected("a name or a body");
        }
        return declared(keyword, tag.get().text());
    }

    private CType declared(CToken keyword, String tag) {
        String spelling = keyword.text() + " " + tag;
        if (keyword.is("enum")) {
            return scope.enumType(tag).orElseGet(() -> new CType.Unknown(spelling));
        }
        return scope.struct(tag)
                .filter(struct -> struct.kind() == kind(keyword))
                .<CType>map(struct -> new CType.Struct(spelling, struct))
                .orElseGet(() -> new CType.Unknown(spelling));
    }

    private static CStruct.Kind kind(CToken keyword) {
        return keyword.is("union") ? CStruct.Kind.UNION : CStruct.Kind.STRUCT;
    }

    /// The type as it is when its name is aligned to so many bytes, where that has a type of its own.
    static CType aligned(CType type, String name, long bytes) {
        if (type instanceof CType.Scalar scalar && bytes == Long.BYTES && scalar.type().alignedByAbi()) {
            return new CType.Scalar(name, scalar.type() == ScalarType.U64 ? ScalarType.ALIGNED_U64 : ScalarType.ALIGNED_S64);
        }
        return bytes == 1 ? type : new CType.Unknown(name);
    }
}
