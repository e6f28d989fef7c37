package dev.uapi.editors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A rule of a TextMate grammar, with the names that its JSON has.
///
/// @param name     the scope, by which themes choose a colour
/// @param match    what it stands for, within a line
/// @param begin    instead of `match`, with `end`: what is in between may go over lines
/// @param captures scopes of the groups of `match`, by their numbers
/// @param patterns rules for what stands between `begin` and `end`, or one of which this is
/// @param include  another rule instead of all that: `#comments`
record Rule(
        Optional<String> name,
        Optional<String> match,
        Optional<String> begin,
        Optional<String> end,
        SequencedMap<String, Scope> captures,
        List<Rule> patterns,
        Optional<String> include) {
    private static final String LANGUAGE = ".uapi";

    /// @param name of the scope
    record Scope(String name) {}

    static Rule match(String scope, String regex) {
        return new Rule(named(scope), Optional.of(regex), Optional.empty(), Optional.empty(), none(), List.of(), Optional.empty());
    }

    /// @param scopes of the groups of the expression, in their order
    static Rule captures(String regex, String... scopes) {
        SequencedMap<String, Scope> captures = none();
        for (String scope : scopes) {
            captures.put(Integer.toString(captures.size() + 1), new Scope(scope + LANGUAGE));
        }
        return new Rule(
                Optional.empty(), Optional.of(regex), Optional.empty(), Optional.empty(), captures, List.of(), Optional.empty());
    }

    static Rule between(String scope, String begin, String end, Rule... inside) {
        return new Rule(named(scope), Optional.empty(), Optional.of(begin), Optional.of(end), none(), List.of(inside), Optional.empty());
    }

    /// The first of these that matches.
    static Rule firstOf(List<Rule> rules) {
        return new Rule(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), none(), rules, Optional.empty());
    }

    static Rule include(String rule) {
        return new Rule(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), none(), List.of(), Optional.of("#" + rule));
    }

    private static Optional<String> named(String scope) {
        return Optional.of(scope + LANGUAGE);
    }

    private static SequencedMap<String, Scope> none() {
        return new LinkedHashMap<>();
    }
}
