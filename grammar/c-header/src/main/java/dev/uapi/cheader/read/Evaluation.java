package dev.uapi.cheader.read;

import dev.uapi.cheader.model.CLayout;
import dev.uapi.cheader.model.CType;
import dev.uapi.language.Source;
import dev.uapi.language.model.Architecture;
import java.util.List;
import java.util.function.Function;

/// What expressions come to where they stand, with the types and names declared so far.
///
/// Values are those of an LP64 machine, as x86-64 is.
final class Evaluation implements ExpressionParser.Operands {
    static final Architecture MACHINE = Architecture.X86_64;

    private final Scope scope;
    private final Macros macros;
    private final AttributeParser attributes = new AttributeParser(this::constant);
    private final DeclaratorParser declarators;
    private final TypeParser types;

    Evaluation(Source source, Scope scope, Macros macros, Function<Evaluation, TypeParser.Bodies> bodies) {
        this.scope = scope;
        this.macros = macros;
        this.declarators = new DeclaratorParser(source, attributes, this::constant);
        this.types = new TypeParser(scope, attributes, bodies.apply(this));
    }

    AttributeParser attributes() {
        return attributes;
    }

    DeclaratorParser declarators() {
        return declarators;
    }

    TypeParser types() {
        return types;
    }

    long constant(List<CToken> expression) {
        return value(expression).value();
    }

    /// @param expression expanded
    CNumber value(List<CToken> expression) {
        if (expression.isEmpty()) {
            throw UnreadableException.form("a value is missing");
        }
        return new ExpressionParser(new Cursor(expression), this, false).parse();
    }

    /// A type without a name, as in a cast.
    CType typeName(Cursor cursor) {
        TypeParser.Specified specified = types.specifiers(cursor);
        Attributes said = specified.attributes();
        return declarators.parse(cursor, specified.type(), said).type();
    }

    @Override
    public CNumber named(CToken name) {
        return scope.enumerator(name.text()).orElseThrow(() -> UnreadableException.substance(
                "it depends on " + name.text() + ", which " + macros.whyUnknown(name.text())));
    }

    boolean isEnumerator(String name) {
        return scope.enumerator(name).isPresent();
    }

    @Override
    public boolean isType(CToken token) {
        return types.isType(token);
    }

    @Override
    public Function<CNumber, CNumber> cast(Cursor cursor) {
        CType type = typeName(cursor);
        if (type instanceof CType.Scalar scalar) {
            int size = scalar.type().size(MACHINE);
            boolean signed = scalar.type().signed();
            return number -> cast(number.value(), size, signed);
        }
        if (type instanceof CType.Enumerated) {
            return number -> new CNumber(number.value(), false, true);
        }
        throw UnreadableException.substance("it is made a " + type.spelling());
    }

    private static CNumber cast(long value, int size, boolean signed) {
        int shift = Long.SIZE - 8 * size;
        long cut = signed ? value << shift >> shift : value << shift >>> shift;
        return new CNumber(cut, size == Long.BYTES, !signed && size >= Integer.BYTES);
    }

    @Override
    public CNumber size(Cursor cursor) {
        CType type = typeName(cursor);
        long size = CLayout.size(type, MACHINE).orElseThrow(() -> UnreadableException.substance(
                "it depends on the size of " + type.spelling() + ", which this header does not tell"));
        return new CNumber(size, true, true);
    }

    @Override
    public boolean isFunction(CToken name) {
        return Ioctls.isMacro(name) || Ioctls.isPart(name);
    }

    @Override
    public CNumber call(CToken name, Cursor cursor) {
        return Ioctls.isMacro(name) ? Ioctls.encode(name, cursor, this) : Ioctls.part(name, cursor, this);
    }
}
