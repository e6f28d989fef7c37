package dev.uapi.language.check;

import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.syntax.Span;

/// Takes down what is wrong with a declaration.
@FunctionalInterface
public interface Report {
    /// @param span from the beginning of the declaration
    void add(Problem problem, Span span);
}
