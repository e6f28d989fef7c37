package dev.uapi.language.model;

import java.util.List;
import java.util.Optional;

/// What a command writes back.
///
/// @param fields      the only fields that are written; empty: the whole structure is
/// @param when        on which arguments; empty: on all
/// @param alsoOn      errnos on which it is written nevertheless
/// @param alsoOnAny   whether it is written whatever the errno
/// @param keptOnFault whether the work stays done when this cannot be written; otherwise it is undone
public record Response(
        List<String> fields, Optional<Condition> when, List<String> alsoOn, boolean alsoOnAny, boolean keptOnFault) {
    public Response {
        fields = List.copyOf(fields);
        alsoOn = List.copyOf(alsoOn);
    }

    public boolean isWhole() {
        return fields.isEmpty();
    }

    /// Whether this field is written back.
    public boolean writes(String field) {
        return isWhole() || fields.contains(field);
    }

    /// Whether this field may be written back though the command fails with this errno.
    public boolean writes(String field, String errno) {
        return writes(field) && (alsoOnAny || alsoOn.contains(errno));
    }
}
