package dev.uapi.cli.listing;

import dev.uapi.compare.Rule;
import dev.uapi.compare.Verdict;
import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Explanation;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What there is to read about a rule.
///
/// @param code   stable: `UAPI0301`
/// @param name   as programs call it: `ImplicitPadding`
/// @param title  what it is about, in words
/// @param why    one paragraph
/// @param page   everything, in Markdown
/// @param weight of what it finds, unless somebody takes it otherwise
public record RulePage(String code, String name, String title, String why, String page, Weight weight) {
    static RulePage of(Code code) {
        String page = Explanation.of(code);
        String why = page.split("\n\n", 3)[1].replace('\n', ' ');
        return new RulePage(code.toString(), name(code.name()), Explanation.title(code), why, page, Weight.of(code.severity()));
    }

    /// Of a kind of change: its own page, and what tools say of it.
    public static RulePage of(Rule rule) {
        Weight weight = rule.verdict() == Verdict.BREAKING ? Weight.ERROR : Weight.NOTE;
        return new RulePage(rule.code(), name(rule.name()), rule.title(), rule.why(), page(rule), weight);
    }

    private static String page(Rule rule) {
        String seen = switch (rule.sight()) {
            case SEEN -> "sees it, too.";
            case AMBIGUOUS -> "sees it, too, but not with `-i`.";
            case BLIND -> "cannot see it.";
        };
        return rule.page() + """

                `uapi diff` calls that %s: %s.

                The kernel's own `scripts/check-uapi.sh` %s
                """.formatted(rule.verdict().label(), rule.why(), seen);
    }

    /// `MINIMUM_RAISED` as a name of the kind that viewers of findings expect.
    private static String name(String constant) {
        return Arrays.stream(constant.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
