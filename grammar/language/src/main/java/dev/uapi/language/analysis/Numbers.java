package dev.uapi.language.analysis;

import dev.uapi.language.check.Report;
import dev.uapi.language.diagnostic.TextProblem;
import dev.uapi.language.syntax.Word;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as written: decimal, or hexadecimal behind `0x`; unsigned, of 64 bits.
public final class Numbers {
    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9A-Fa-f]+");
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]*");
    private static final int LONGEST = 40;

    private Numbers() {}

    /// @return empty for what is no number, or none of 64 bits
    public static Optional<Long> parse(Word word) {
        return value(word).filter(value -> value.bitLength() <= Long.SIZE).map(BigInteger::longValue);
    }

    static Optional<Long> parse(Word word, Report report) {
        Optional<Long> number = parse(word);
        if (number.isEmpty() && !word.isMissing()) {
            report.add(new TextProblem.BadNumber(word.text(), isNumber(word)), word.span());
        }
        return number;
    }

    private static boolean isNumber(Word word) {
        return HEXADECIMAL.matcher(word.text()).matches() || DECIMAL.matcher(word.text()).matches();
    }

    private static Optional<BigInteger> value(Word word) {
        if (!isNumber(word) || word.text().length() > LONGEST) {
            return Optional.empty();
        }
        boolean hexadecimal = HEXADECIMAL.matcher(word.text()).matches();
        return Optional.of(hexadecimal ? new BigInteger(word.text().substring(2), 16) : new BigInteger(word.text()));
    }
}
