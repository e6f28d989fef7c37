package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.language.model.Release;
import java.util.List;

/// What a release changed, a sentence each.
///
/// @param stable   stable releases that took it from mainline
/// @param releases all of them, in words
record Milestone(Release release, List<Release> stable, String releases, List<Phrase> changes) {
    boolean isIn(Release other) {
        return release.equals(other) || stable.contains(other);
    }

    /// Nothing when there is only the beginning: then there is nothing to tell.
    static List<Milestone> worthTelling(List<Milestone> all) {
        return all.size() < 2 ? List.of() : all;
    }
}
