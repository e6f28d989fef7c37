package dev.uapi.generator.java;

import java.util.List;
import java.util.Optional;

/// What a structure was in earlier releases.
///
/// @param first   an expression of its beginning
/// @param calls   what became of it
/// @param size    how much of it the caller gives, an expression
/// @param missing calls that look for what a release lacks
/// @param fits    the setter by which it can be shortened for a release; empty: it cannot
record HistoryView(String owner, String first, List<String> calls, String size, List<String> missing, Optional<String> fits) {
    HistoryView {
        calls = List.copyOf(calls);
        missing = List.copyOf(missing);
    }
}
