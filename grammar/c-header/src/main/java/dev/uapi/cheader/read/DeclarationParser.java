package dev.uapi.cheader.read;

import dev.uapi.cheader.model.CType;
import dev.uapi.cheader.read.DeclaratorParser.Declarator;
import dev.uapi.cheader.read.TypeParser.Specified;

/// Reads the declarations of a header, and goes on behind those that it cannot read.
final class DeclarationParser {
    private final Cursor cursor;
    private final Scope scope;
    private final Evaluation evaluation;
    private final Unreads unreads;

    DeclarationParser(Cursor cursor, Scope scope, Evaluation evaluation, Unreads unreads) {
        this.cursor = cursor;
        this.scope = scope;
        this.evaluation = evaluation;
        this.unreads = unreads;
    }

    /// All of them.
    void parse() {
        while (!cursor.atEnd()) {
            CToken first = cursor.peek();
            if (first.is(";") || first.kind() == CToken.Kind.HOLE) {
                cursor.next();
            } else {
                int braces = cursor.braces();
                try {
                    declaration();
                } catch (UnreadableException trouble) {
                    int end = Math.max(first.end(), cursor.end());
                    recover(braces, isType(first));
                    unreads.add(first.start(), end, trouble.why());
                }
            }
        }
    }

    private static boolean isType(CToken first) {
        return first.is("struct") || first.is("union") || first.is("enum") || first.is("typedef");
    }

    private void declaration() {
        if (cursor.at("_Static_assert") || cursor.at("static_assert")) {
            cursor.until(";");
            return;
        }
        Specified specified = evaluation.types().specifiers(cursor);
        while (!cursor.at(";")) {
            Declarator declarator = evaluation.declarators().parse(cursor, specified.type(), specified.attributes());
            if (!specified.isTypedef()) {
                throw UnreadableException.substance(declarator.isFunction() ? "functions are not read" : "only types and macros are read");
            }
            CToken name = declarator.name().orElseThrow(() -> cursor.unexpected("the name of a type"));
            scope.addType(name.text(), named(declarator.type(), name.text(), specified.attributes()));
            if (!cursor.at(";")) {
                cursor.expect(",");
            }
        }
        cursor.expect(";");
    }

    private static CType named(CType type, String name, Attributes said) {
        return switch (type) {
            case CType.Scalar scalar -> TypeParser.aligned(new CType.Scalar(name, scalar.type()), name, said.aligned());
            case CType.Struct struct -> new CType.Struct(name, struct.struct());
            case CType.Enumerated enumerated -> new CType.Enumerated(name);
            case CType.Array array -> array;
            case CType.Pointer pointer -> new CType.Pointer(name);
            case CType.Unknown unknown -> new CType.Unknown(name);
        };
    }

    /// Goes to where the next declaration begins.
    ///
    /// @param braces how many were open at the beginning
    /// @param isType whether something may stand between the closing brace and the semicolon
    private void recover(int braces, boolean isType) {
        boolean moved = false;
        while (!cursor.atEnd()) {
            CToken token = cursor.next();
            boolean outside = cursor.braces() <= braces;
            if (outside && (token.is(";") || (token.is("}") && !isType && moved))) {
                return;
            }
            moved = true;
        }
    }
}
