package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// What a command writes back.
///
/// @param field       the only field that is written; empty: the whole structure is
/// @param when        on which arguments; empty: on all
/// @param alsoOn      errnos on which it is written nevertheless
/// @param keptOnFault whether the work stays done when this cannot be written; otherwise it is undone
public record Response(Optional<String> field, Optional<Condition> when, List<String> alsoOn, boolean keptOnFault) {
    public Response {
        alsoOn = List.copyOf(alsoOn);
    }
}
