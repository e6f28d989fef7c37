package dev.uapi.cheader.read;

import dev.uapi.cheader.read.CToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Puts in the place of macros what they stand for.
///
/// One of them is for a stretch of tokens; the expansion budget is for the header.
final class Expander {
    private final Macros macros;
    private final Budget budget;
    private final Supplier<CToken> source;
    private final Deque<CToken> pending = new ArrayDeque<>();
    private final int level;
    /// How many tokens one token of the text has brought.
    private int brought;

    /// What may still be expanded.
    static final class Budget {
        private int left = Limits.EXPANSIONS;

        void spend(int tokens) {
            left = Math.max(0, left - tokens - 1);
            if (left == 0) {
                throw UnreadableException.substance("its macros come to more than is read of a header");
            }
        }
    }

    private Expander(Macros macros, Budget budget, Supplier<CToken> source, int level) {
        this.macros = macros;
        this.budget = budget;
        this.source = source;
        this.level = level;
    }

    /// @param source gives the tokens of the text one after the other, and its end again and again
    Expander(Macros macros, Budget budget, Supplier<CToken> source) {
        this(macros, budget, source, 0);
    }

    /// All of it.
    static List<CToken> expand(List<CToken> tokens, Macros macros, Budget budget) {
        return expand(tokens, macros, budget, 0);
    }

    private static List<CToken> expand(List<CToken> tokens, Macros macros, Budget budget, int level) {
        if (level > Limits.DEPTH) {
            throw UnreadableException.substance("macros are nested too deeply in it");
        }
        Iterator<CToken> each = tokens.iterator();
        CToken end = new CToken(Kind.END, "", 0, 0, Hidden.NOTHING);
        Expander expander = new Expander(macros, budget, () -> each.hasNext() ? each.next() : end, level);
        List<CToken> expanded = new ArrayList<>();
        for (CToken token = expander.next(); !token.isEnd(); token = expander.next()) {
            expanded.add(token);
            if (expanded.size() > Limits.TOKENS) {
                throw UnreadableException.substance("its macros come to too much");
            }
        }
        return expanded;
    }

    /// The next token that stands for itself.
    CToken next() {
        while (true) {
            CToken token = take();
            Macro macro = token.isName() ? macros.get(token.text()) : null;
            if (macro == null || token.hidden().contains(token.text()) || !invoke(macro, token)) {
                return token;
            }
        }
    }

    private CToken take() {
        CToken token = pending.poll();
        if (token == null) {
            brought = 0;
            return source.get();
        }
        brought++;
        if (brought > Limits.TOKENS) {
            pending.clear();
            throw UnreadableException.substance("its macros come to too much");
        }
        return token;
    }

    /// Whether the name was used as what it is.
    private boolean invoke(Macro macro, CToken name) {
        if (name.hidden().depth() > Limits.DEPTH) {
            throw UnreadableException.substance("its macros are nested too deeply");
        }
        if (macro.parameters().isEmpty()) {
            push(substitute(macro, Map.of(), name, name.end()));
            return true;
        }
        CToken open = take();
        if (!open.is("(")) {
            pending.push(open);
            return false;
        }
        List<List<CToken>> arguments = new ArrayList<>();
        int end = arguments(macro, arguments);
        push(substitute(macro, byName(macro, arguments), name, end));
        return true;
    }

    private void push(List<CToken> tokens) {
        budget.spend(tokens.size());
        if (pending.size() + tokens.size() > Limits.TOKENS) {
            throw UnreadableException.substance("its macros come to too much");
        }
        tokens.reversed().forEach(pending::push);
    }

    /// @return where the closing bracket ends
    private int arguments(Macro macro, List<List<CToken>> arguments) {
        int wanted = macro.parameters().orElseThrow().size();
        List<CToken> argument = new ArrayList<>();
        int depth = 0;
        int count = 0;
        for (CToken token = take();; token = take()) {
            count++;
            if (token.isEnd() || count > Limits.TOKENS) {
                throw UnreadableException.substance("the brackets behind " + macro.name().text() + " are not closed for long");
            }
            if (depth == 0 && token.is(")")) {
                arguments.add(argument);
                return token.end();
            }
            if (depth == 0 && token.is(",") && !(macro.variadic() && arguments.size() == wanted - 1)) {
                arguments.add(argument);
                argument = new ArrayList<>();
            } else {
                depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
                argument.add(token);
            }
        }
    }

    private static Map<String, List<CToken>> byName(Macro macro, List<List<CToken>> arguments) {
        List<String> parameters = macro.parameters().orElseThrow();
        boolean noneForNone = parameters.isEmpty() && arguments.size() == 1 && arguments.getFirst().isEmpty();
        boolean restIsLeftOut = macro.variadic() && arguments.size() == parameters.size() - 1;
        if (arguments.size() != parameters.size() && !noneForNone && !restIsLeftOut) {
            throw UnreadableException.substance(macro.name().text() + " is used with another number of arguments than it has");
        }
        Map<String, List<CToken>> byName = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            byName.put(parameters.get(i), i < arguments.size() ? arguments.get(i) : List.of());
        }
        return byName;
    }

    private List<CToken> substitute(Macro macro, Map<String, List<CToken>> arguments, CToken name, int end) {
        Hidden hidden = name.hidden().and(name.text());
        List<CToken> body = macro.body();
        List<CToken> result = new ArrayList<>();
        Map<String, List<CToken>> expanded = new HashMap<>();
        for (int i = 0; i < body.size(); i++) {
            CToken token = body.get(i);
            List<CToken> argument = token.isName() ? arguments.get(token.text()) : null;
            List<CToken> next = i + 1 < body.size() && token.is("#") ? arguments.get(body.get(i + 1).text()) : null;
            if (next != null && macro.parameters().isPresent()) {
                result.add(new CToken(Kind.STRING, quoted(next), name.start(), end, hidden));
                i++;
            } else if (token.is("##") && !result.isEmpty() && i + 1 < body.size()) {
                i++;
                paste(result, operand(body.get(i), arguments, name, end, hidden));
            } else if (argument == null) {
                result.add(token.from(name.start(), end, hidden));
            } else if (i + 1 < body.size() && body.get(i + 1).is("##")) {
                result.addAll(argument);
            } else {
                result.addAll(expanded.computeIfAbsent(token.text(), any -> expand(argument, macros, budget, level + 1)));
            }
            budget.spend(0);
            if (result.size() > Limits.TOKENS) {
                throw UnreadableException.substance("its macros come to too much");
            }
        }
        return result;
    }

    private static List<CToken> operand(CToken token, Map<String, List<CToken>> arguments, CToken name, int end, Hidden hidden) {
        List<CToken> argument = token.isName() ? arguments.get(token.text()) : null;
        return argument != null ? argument : List.of(token.from(name.start(), end, hidden));
    }

    private static void paste(List<CToken> result, List<CToken> right) {
        if (!right.isEmpty()) {
            CToken left = result.removeLast();
            result.add(pasted(left, right.getFirst()));
            result.addAll(right.subList(1, right.size()));
        }
    }

    private static CToken pasted(CToken left, CToken right) {
        if (left.text().length() + right.text().length() > Limits.TOKENS) {
            throw UnreadableException.substance("its macros come to too much");
        }
        return new CToken(left.kind(), left.text() + right.text(), left.start(), left.end(), left.hidden());
    }

    private static String quoted(List<CToken> tokens) {
        StringBuilder text = new StringBuilder("\"");
        @Nullable CToken before = null;
        for (CToken token : tokens) {
            text.append(before != null && before.end() != token.start() ? " " : "");
            text.append(token.text().replace("\\", "\\\\").replace("\"", "\\\""));
            before = token;
        }
        return text.append('"').toString();
    }
}
