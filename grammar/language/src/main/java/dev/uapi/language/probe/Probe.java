package dev.uapi.language.probe;

import dev.uapi.language.model.Extension.Attempt;
import java.util.Optional;

/// The question whether a kernel has something: a call that changes nothing, or why there is none.
///
/// @param attempt the call and what its answers tell; it needs nothing in hand and leaves nothing to undo
/// @param why     for people: why nothing can be asked. Exactly one of the two is there
public record Probe(Subject subject, Optional<Attempt> attempt, Optional<String> why) {
    public Probe {
        if (attempt.isPresent() == why.isPresent()) {
            throw new IllegalArgumentException("either a call or a reason");
        }
    }
}
