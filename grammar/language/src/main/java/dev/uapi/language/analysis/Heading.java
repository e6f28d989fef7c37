package dev.uapi.language.analysis;

import dev.uapi.language.model.Documentation;
import dev.uapi.language.model.Omission;
import dev.uapi.language.model.Release;
import java.util.List;
import java.util.Optional;

/// What a description says of itself as a whole.
public record Heading(
        String name, Optional<String> header, Release since, Release known, List<String> prefixes, List<Omission> omissions,
        Documentation documentation) {
    /// For descriptions whose head is missing or wrong: nothing is too old and nothing too new.
    static Heading unknown(String name) {
        Release newest = new Release(Integer.MAX_VALUE, 0, 0);
        return new Heading(name, Optional.empty(), new Release(0, 0, 0), newest, List.of(), List.of(), Documentation.NONE);
    }
}
