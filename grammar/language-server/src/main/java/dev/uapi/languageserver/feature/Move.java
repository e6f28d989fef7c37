package dev.uapi.languageserver.feature;

import dev.uapi.language.Source;
import java.util.Optional;

/// A file or a folder that gets another name, or another place.
///
/// @param from absolute paths, as those of sources
public record Move(String from, String to) {
    /// Where a file is afterwards; empty if it stays.
    Optional<String> of(String path) {
        return path.equals(from) || path.startsWith(from + "/") ? Optional.of(to + path.substring(from.length())) : Optional.empty();
    }

    /// By what name others will import a file.
    Optional<String> module(Source source) {
        return of(source.path()).map(path -> new Source(path, "").module());
    }
}
