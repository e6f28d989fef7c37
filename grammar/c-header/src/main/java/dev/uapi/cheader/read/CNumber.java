package dev.uapi.cheader.read;

/// An integer of C on a machine whose `long` has 64 bits.
///
/// @param value    64 bits; of a narrow one extended as its sign says
/// @param wide     whether it has 64 bits, else 32
record CNumber(long value, boolean wide, boolean unsigned) {
    CNumber {
        value = wide ? value : unsigned ? value & 0xffff_ffffL : (int) value;
    }

    static final CNumber ZERO = new CNumber(0, false, false);
    static final CNumber ONE = new CNumber(1, false, false);

    static CNumber of(boolean truth) {
        return truth ? ONE : ZERO;
    }

    boolean isTrue() {
        return value != 0;
    }

    CNumber negated() {
        return new CNumber(-value, wide, unsigned);
    }

    CNumber inverted() {
        return new CNumber(~value, wide, unsigned);
    }

    /// Of the type that both come to.
    CNumber apply(String operator, CNumber right) {
        if (operator.equals("<<") || operator.equals(">>")) {
            return shifted(operator.equals("<<"), right);
        }
        boolean both = wide || right.wide;
        boolean without = (wide == both && unsigned) || (right.wide == both && right.unsigned);
        long a = new CNumber(value, both, without).value;
        long b = new CNumber(right.value, both, without).value;
        int order = without ? Long.compareUnsigned(a, b) : Long.compare(a, b);
        return switch (operator) {
            case "==" -> of(a == b);
            case "!=" -> of(a != b);
            case "<" -> of(order < 0);
            case ">" -> of(order > 0);
            case "<=" -> of(order <= 0);
            case ">=" -> of(order >= 0);
            case "/", "%" -> new CNumber(divided(operator, a, b, without), both, without);
            default -> new CNumber(combined(operator, a, b), both, without);
        };
    }

    private static long combined(String operator, long a, long b) {
        return switch (operator) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "&" -> a & b;
            case "|" -> a | b;
            case "^" -> a ^ b;
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static long divided(String operator, long a, long b, boolean unsigned) {
        if (b == 0) {
            throw UnreadableException.substance("it divides by zero");
        }
        boolean quotient = operator.equals("/");
        if (unsigned) {
            return quotient ? Long.divideUnsigned(a, b) : Long.remainderUnsigned(a, b);
        }
        return quotient ? a / b : a % b;
    }

    private CNumber shifted(boolean left, CNumber by) {
        int bits = wide ? 64 : 32;
        if (by.value < 0 || by.value >= bits) {
            throw UnreadableException.substance("it shifts by " + by.value + " where there are " + bits + " bits");
        }
        int count = (int) by.value;
        return new CNumber(left ? value << count : unsigned ? value >>> count : value >> count, wide, unsigned);
    }
}
