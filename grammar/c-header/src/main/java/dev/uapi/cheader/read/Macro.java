package dev.uapi.cheader.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A `#define` as the preprocessor keeps it.
///
/// @param parameters empty for one that is no function; the last one of a variadic one is the rest
/// @param start      of its directive
/// @param end        behind its last token
record Macro(CToken name, Optional<List<String>> parameters, boolean variadic, List<CToken> body, int start, int end) {
    Macro {
        parameters = parameters.map(List::copyOf);
        body = List.copyOf(body);
    }

    /// What it stands for, on one line.
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < body.size(); i++) {
            boolean gap = i > 0 && body.get(i).start() != body.get(i - 1).end();
            text.append(gap ? " " : "").append(body.get(i).text());
        }
        return text.toString();
    }

    boolean isSameAs(Macro other) {
        return parameters.equals(other.parameters) && variadic == other.variadic && body.size() == other.body.size()
                && IntStream.range(0, body.size()).allMatch(i -> body.get(i).text().equals(other.body.get(i).text()));
    }
}
