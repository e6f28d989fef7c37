package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import java.util.List;
import java.util.Optional;

/// What each release changed, from the first one on.
record ChangesPage(String description, List<Step> steps) implements Content {
    /// A release, and what is not as it was before.
    ///
    /// @param stable whether it is a stable release, which has all this from a later one
    record Step(String release, boolean stable, List<Change> changes) {}

    /// A declaration, or all of a kind that came or went.
    ///
    /// @param kind      of the declaration
    /// @param sentences what became of it
    record Change(Optional<String> kind, Phrase what, List<Phrase> sentences) {}

    @Override
    public List<Section> outline() {
        Outline outline = new Outline();
        steps.forEach(step -> outline.section("release-" + step.release(), "Linux " + step.release()));
        return outline.sections();
    }

    @Override
    public boolean isDated() {
        return false;
    }
}
