package dev.uapi.language;

import java.util.Optional;

/// Where imported files come from.
@FunctionalInterface
public interface Sources {
    /// Nothing can be imported.
    Sources NONE = (from, module) -> Optional.empty();

    /// @param from   the file that asks, for it may matter where that is
    /// @param module what it asks for, as in `import ioas;`
    Optional<Source> find(Source from, String module);

    /// Why a file is not given although one of that name is there: one sentence without a full stop. Empty: there is none, or it is given.
    default Optional<String> refusal(Source from, String module) {
        return Optional.empty();
    }
}
