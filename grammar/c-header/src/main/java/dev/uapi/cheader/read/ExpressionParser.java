package dev.uapi.cheader.read;

import dev.uapi.cheader.read.CToken.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// An integer constant expression, read and evaluated in one go.
final class ExpressionParser {
    private static final Map<String, Integer> PRECEDENCE = Map.ofEntries(
            Map.entry("||", 1), Map.entry("&&", 2), Map.entry("|", 3), Map.entry("^", 4), Map.entry("&", 5), Map.entry("==", 6),
            Map.entry("!=", 6), Map.entry("<", 7), Map.entry(">", 7), Map.entry("<=", 7), Map.entry(">=", 7), Map.entry("<<", 8),
            Map.entry(">>", 8), Map.entry("+", 9), Map.entry("-", 9), Map.entry("*", 10), Map.entry("/", 10), Map.entry("%", 10));

    private final Cursor cursor;
    private final Operands operands;
    private final boolean wide;
    private int depth;
    /// How many operators around have already decided without this.
    private int idle;

    /// What an expression may stand on besides numbers.
    interface Operands {
        /// What a name stands for; throws where it stands for nothing.
        CNumber named(CToken name);

        /// Whether a type begins here.
        default boolean isType(CToken token) {
            return false;
        }

        /// The number in it, as that type holds it; the cursor stands at the type, and then behind it.
        default Function<CNumber, CNumber> cast(Cursor cursor) {
            throw cursor.unexpected("a value");
        }

        /// The size of the type that the cursor stands at; it then stands behind it.
        default CNumber size(Cursor cursor) {
            throw cursor.unexpected("a value");
        }

        /// Whether the reader knows what the function does.
        default boolean isFunction(CToken name) {
            return false;
        }

        /// What a function known to the reader comes to; the cursor stands behind the name.
        default CNumber call(CToken name, Cursor cursor) {
            throw cursor.unexpected("a value");
        }
    }

    /// @param wide whether all numbers have 64 bits, as behind `#if`
    ExpressionParser(Cursor cursor, Operands operands, boolean wide) {
        this.cursor = cursor;
        this.operands = operands;
        this.wide = wide;
    }

    /// All that the cursor has.
    CNumber parse() {
        CNumber value = conditional();
        if (!cursor.atEnd()) {
            throw cursor.unexpected("an operator");
        }
        return value;
    }

    /// Whether this is an expression at all, whatever it comes to.
    static void check(List<CToken> tokens, Operands operands) {
        ExpressionParser parser = new ExpressionParser(new Cursor(tokens), operands, false);
        parser.idle = 1;
        parser.parse();
    }

    private CNumber conditional() {
        enter();
        CNumber condition = binary(1);
        if (cursor.accept("?")) {
            condition = choice(condition.isTrue());
        }
        depth--;
        return condition;
    }

    private CNumber choice(boolean first) {
        CNumber one = when(first, this::conditional);
        cursor.expect(":");
        CNumber other = when(!first, this::conditional);
        CNumber chosen = first ? one : other;
        boolean both = one.wide() || other.wide();
        boolean unsigned = (one.unsigned() && one.wide() == both) || (other.unsigned() && other.wide() == both);
        return new CNumber(chosen.value(), both, unsigned);
    }

    private CNumber when(boolean matters, Supplier<CNumber> part) {
        idle += matters ? 0 : 1;
        CNumber value = part.get();
        idle -= matters ? 0 : 1;
        return value;
    }

    private CNumber binary(int least) {
        enter();
        CNumber left = unary();
        while (precedence() >= least) {
            CToken operator = cursor.next();
            left = operated(left, operator.text(), PRECEDENCE.getOrDefault(operator.text(), 0) + 1);
        }
        depth--;
        return left;
    }

    private int precedence() {
        return cursor.peek().kind() == Kind.PUNCTUATION ? PRECEDENCE.getOrDefault(cursor.peek().text(), 0) : 0;
    }

    private CNumber operated(CNumber left, String operator, int least) {
        return switch (operator) {
            case "&&" -> {
                CNumber right = when(left.isTrue(), () -> binary(least));
                yield CNumber.of(left.isTrue() && right.isTrue());
            }
            case "||" -> {
                CNumber right = when(!left.isTrue(), () -> binary(least));
                yield CNumber.of(left.isTrue() || right.isTrue());
            }
            default -> {
                CNumber right = binary(least);
                yield idle > 0 ? CNumber.ZERO : left.apply(operator, right);
            }
        };
    }

    private CNumber unary() {
        enter();
        CNumber value = unaryInside();
        depth--;
        return value;
    }

    private CNumber unaryInside() {
        CToken token = cursor.next();
        return switch (token.kind()) {
            case NUMBER -> widened(Literals.number(token.text()));
            case CHARACTER -> widened(Literals.character(token.text()));
            case NAME -> name(token);
            case PUNCTUATION -> punctuation(token);
            case STRING, LINE_END, HOLE, END -> throw UnreadableException.form("a value is missing in it");
        };
    }

    private CNumber widened(CNumber number) {
        return wide ? new CNumber(number.value(), true, number.unsigned() && number.wide()) : number;
    }

    private CNumber punctuation(CToken token) {
        return switch (token.text()) {
            case "+" -> unary();
            case "-" -> unary().negated();
            case "~" -> unary().inverted();
            case "!" -> CNumber.of(!unary().isTrue());
            case "(" -> bracket();
            default -> throw UnreadableException.form("a value is missing in front of `" + token.text() + "`");
        };
    }

    private CNumber bracket() {
        if (operands.isType(cursor.peek())) {
            Function<CNumber, CNumber> cast = operands.cast(cursor);
            cursor.expect(")");
            return cast.apply(unary());
        }
        CNumber value = conditional();
        cursor.expect(")");
        return value;
    }

    private CNumber name(CToken name) {
        if (name.is("sizeof")) {
            cursor.expect("(");
            if (!operands.isType(cursor.peek())) {
                throw UnreadableException.substance("it asks for the size of a value");
            }
            CNumber size = operands.size(cursor);
            cursor.expect(")");
            return size;
        }
        if (operands.isFunction(name) && cursor.at("(")) {
            return operands.call(name, cursor);
        }
        if (cursor.at("(")) {
            throw UnreadableException.form("nobody knows what " + name.text() + " does");
        }
        return idle > 0 ? CNumber.ZERO : operands.named(name);
    }

    private void enter() {
        depth++;
        if (depth > 3 * Limits.DEPTH) {
            throw UnreadableException.substance("its brackets are nested too deeply");
        }
    }
}
