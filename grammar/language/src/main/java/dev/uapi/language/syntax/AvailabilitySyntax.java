package dev.uapi.language.syntax;

import java.util.List;
import java.util.Optional;

/// `since 6.15, 6.12.y until 7.0`
///
/// @param since empty when nothing is said
public record AvailabilitySyntax(List<Word> since, Optional<Word> until) {
    public static final AvailabilitySyntax NONE = new AvailabilitySyntax(List.of(), Optional.empty());

    public AvailabilitySyntax {
        since = List.copyOf(since);
    }
}
