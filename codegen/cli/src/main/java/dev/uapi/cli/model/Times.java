package dev.uapi.cli.model;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Release;
import java.util.List;
import java.util.Optional;

/// When something is there.
///
/// @param since  the mainline release that brought it, its own or that of what holds it
/// @param stable stable releases or branches that took it
/// @param until  the first mainline release without it
record Times(String since, List<String> stable, Optional<String> until) {
    static Times of(Availability availability, String otherwise) {
        return new Times(
                availability.since().map(Release::toString).orElse(otherwise),
                availability.stable().stream().map(Release::toString).toList(),
                availability.until().map(Release::toString));
    }
}
