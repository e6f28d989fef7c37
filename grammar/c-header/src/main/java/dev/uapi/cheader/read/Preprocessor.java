package dev.uapi.cheader.read;

import dev.uapi.cheader.read.CToken.Kind;
import dev.uapi.cheader.read.Macros.Certainty;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Carries out the directives, and passes on what is compiled, not yet expanded.
final class Preprocessor {
    private static final Pattern INCLUDED = Pattern.compile("<[^<>]+>|\"[^\"]+\"");

    private static final Pattern GUARD = Pattern.compile("(?:ifndef|if ! defined(?: \\()?) (\\w+)(?: \\))?");

    private final RawTokens tokens;
    private final Macros macros;
    private final Conditions conditions = new Conditions();
    private final ConditionEvaluator evaluator;
    private final Unreads unreads;
    private final List<String> includes = new ArrayList<>();
    private final Deque<CToken> holes = new ArrayDeque<>();
    private final Packing packing = new Packing();
    private boolean atLineStart = true;
    private int directives;
    private @Nullable String guard;

    Preprocessor(RawTokens tokens, Macros macros, Expander.Budget budget, Unreads unreads) {
        this.tokens = tokens;
        this.macros = macros;
        this.unreads = unreads;
        this.evaluator = new ConditionEvaluator(macros, budget);
    }

    List<String> includes() {
        return List.copyOf(includes);
    }

    Packing packing() {
        return packing;
    }

    /// The macro that keeps the header from being read twice.
    Optional<String> guard() {
        return Optional.ofNullable(guard);
    }

    CToken next() {
        while (holes.isEmpty()) {
            CToken token = tokens.next();
            if (token.isEnd()) {
                return end(token);
            }
            if (token.kind() == Kind.LINE_END) {
                atLineStart = true;
            } else if (atLineStart && token.is("#")) {
                directive(token);
            } else if (passes()) {
                return token;
            }
        }
        return holes.remove();
    }

    private boolean passes() {
        atLineStart = false;
        guard = directives < 2 ? null : guard;
        directives = Math.max(directives, 2);
        if (!conditions.isCompiled()) {
            conditions.passText();
            return false;
        }
        return true;
    }

    private CToken end(CToken token) {
        CToken open = conditions.abandon();
        if (open != null) {
            unreads.add(open.start(), open.end(), "no #endif belongs to it");
        }
        return token;
    }

    private void directive(CToken hash) {
        List<CToken> line = line();
        atLineStart = true;
        if (line.isEmpty()) {
            return;
        }
        int end = line.getLast().end();
        try {
            if (line.size() > Limits.TOKENS) {
                throw UnreadableException.substance("it is too long");
            }
            carryOut(new CToken(Kind.NAME, line.getFirst().text(), hash.start(), end, Hidden.NOTHING), line.subList(1, line.size()));
        } catch (UnreadableException trouble) {
            unreads.add(hash.start(), end, trouble.why());
        }
        directives++;
    }

    /// The tokens up to the end of the line, the first ones of too many.
    private List<CToken> line() {
        List<CToken> line = new ArrayList<>();
        for (CToken token = tokens.next(); token.kind() != Kind.LINE_END && !token.isEnd(); token = tokens.next()) {
            if (line.size() <= Limits.TOKENS) {
                line.add(token);
            }
        }
        return line;
    }

    /// @param directive its word, in the place of all of it
    private void carryOut(CToken directive, List<CToken> line) {
        switch (directive.text()) {
            case "if" -> conditions.open(directive, () -> evaluate(directive, line));
            case "ifdef" -> conditions.open(directive, () -> evaluate(directive, asked(directive, line, false)));
            case "ifndef" -> conditions.open(directive, () -> evaluate(directive, asked(directive, line, true)));
            case "elif" -> conditions.orElse(() -> evaluate(directive, line));
            case "elifdef" -> conditions.orElse(() -> evaluate(directive, asked(directive, line, false)));
            case "elifndef" -> conditions.orElse(() -> evaluate(directive, asked(directive, line, true)));
            case "else" -> conditions.orElse();
            case "endif" -> endif();
            case "define" -> define(directive, line);
            default -> {
                if (conditions.isCompiled()) {
                    other(directive, line);
                }
            }
        }
        noteGuard(directive, line);
    }

    private static List<CToken> asked(CToken directive, List<CToken> line, boolean negated) {
        if (line.isEmpty()) {
            return line;
        }
        CToken defined = new CToken(Kind.NAME, "defined", directive.start(), directive.end(), Hidden.NOTHING);
        CToken not = new CToken(Kind.PUNCTUATION, "!", directive.start(), directive.end(), Hidden.NOTHING);
        return negated ? List.of(not, defined, line.getFirst()) : List.of(defined, line.getFirst());
    }

    private Certainty evaluate(CToken directive, List<CToken> condition) {
        try {
            return evaluator.evaluate(condition);
        } catch (UnreadableException trouble) {
            unreads.add(directive.start(), directive.end(), trouble.why() + "; nothing up to its #endif was read");
            return Certainty.UNKNOWN;
        }
    }

    private void endif() {
        CToken hidden = conditions.close();
        if (hidden != null) {
            holes.add(CToken.hole(hidden.start(), hidden.end()));
        }
    }

    private void define(CToken directive, List<CToken> line) {
        if (conditions.isCompiled()) {
            Macro macro = MacroParser.parse(line, directive.start());
            Macro before = macros.define(macro);
            if (before != null && !before.isSameAs(macro)) {
                unreads.add(directive.start(), directive.end(), "it was defined otherwise before; this one counts");
            }
        } else if (conditions.isUncertain() && !line.isEmpty() && line.getFirst().isName()) {
            CToken name = line.getFirst();
            macros.defineMaybe(name.text());
            unreads.add(name.text(), name.start(), name.end(), "whether it is there depends on an #if that could not be decided");
        }
    }

    private void other(CToken directive, List<CToken> line) {
        switch (directive.text()) {
            case "undef" -> line.stream().limit(1).forEach(name -> macros.undefine(name.text()));
            case "include", "include_next" -> include(line);
            case "pragma" -> packing.pragma(line);
            case "error" -> unreads.add(directive.start(), directive.end(), "the header refuses to be compiled like this");
            case "warning", "line", "ident" -> {}
            default -> throw UnreadableException.form("there is no such directive");
        }
    }

    private void include(List<CToken> line) {
        String name = String.join("", line.stream().map(CToken::text).toList());
        if (!INCLUDED.matcher(name).matches()) {
            macros.include(name);
            throw UnreadableException.substance("which header it includes depends on a macro");
        }
        includes.add(name.substring(1, name.length() - 1));
        macros.include(includes.getLast());
    }

    /// The first directive asks for a name, and the second one defines it.
    private void noteGuard(CToken directive, List<CToken> line) {
        String words = String.join(" ", line.stream().limit(6).map(CToken::text).toList());
        if (directives == 0) {
            Matcher asks = GUARD.matcher(directive.text() + " " + words);
            guard = asks.matches() ? asks.group(1) : null;
        } else if (directives == 1 && !(directive.is("define") && words.equals(guard))) {
            guard = null;
        }
    }
}
