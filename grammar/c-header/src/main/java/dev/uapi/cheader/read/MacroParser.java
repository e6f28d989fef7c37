package dev.uapi.cheader.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what stands behind `#define`.
final class MacroParser {
    private static final String REST = "__VA_ARGS__";

    private final List<CToken> line;
    private final int start;

    private MacroParser(List<CToken> line, int start) {
        this.line = line;
        this.start = start;
    }

    /// @param line  the tokens behind `define`
    /// @param start of the directive
    static Macro parse(List<CToken> line, int start) {
        if (line.isEmpty() || !line.getFirst().isName()) {
            throw UnreadableException.form("a name must stand behind #define");
        }
        return new MacroParser(line, start).parse();
    }

    private Macro parse() {
        CToken name = line.getFirst();
        boolean function = line.size() > 1 && line.get(1).is("(") && line.get(1).start() == name.end();
        return function ? function(name) : macro(name, Optional.empty(), false, 1);
    }

    private Macro function(CToken name) {
        List<String> parameters = new ArrayList<>();
        boolean variadic = false;
        int at = 2;
        while (!token(at).is(")")) {
            CToken parameter = token(at);
            at++;
            if (parameter.is("...")) {
                parameters.add(REST);
                variadic = true;
            } else if (parameter.isName()) {
                parameters.add(parameter.text());
                if (token(at).is("...")) {
                    variadic = true;
                    at++;
                }
            } else {
                throw UnreadableException.form("its parameters are no names");
            }
            at = token(at).is(",") && !variadic ? at + 1 : at;
        }
        return macro(name, Optional.of(parameters), variadic, at + 1);
    }

    private CToken token(int at) {
        if (at >= line.size()) {
            throw UnreadableException.form("its list of parameters has no end");
        }
        return line.get(at);
    }

    private Macro macro(CToken name, Optional<List<String>> parameters, boolean variadic, int bodyFrom) {
        return new Macro(name, parameters, variadic, line.subList(bodyFrom, line.size()), start, line.getLast().end());
    }
}
