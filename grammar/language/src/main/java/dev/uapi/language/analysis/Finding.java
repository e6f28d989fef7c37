package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.names.DeclarationId;
import dev.uapi.language.syntax.Span;
import java.util.List;

/// A problem inside one declaration.
///
/// @param span    from the beginning of the declaration
/// @param related places in this or other declarations
record Finding(Problem problem, Span span, List<Elsewhere> related) {
    Finding {
        related = List.copyOf(related);
    }

    record Elsewhere(DeclarationId id, Span span, String note) {}
}
