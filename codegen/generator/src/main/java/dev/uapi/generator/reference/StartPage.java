package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import java.util.List;
import java.util.Optional;

/// Where a reader comes in.
record StartPage(List<Described> descriptions) implements Content {
    /// A description and its commands.
    record Described(Place place, String name, Optional<Phrase> lead, List<Fact> facts, List<Entry> commands) {}

    @Override
    public List<Section> outline() {
        Outline outline = new Outline();
        descriptions.forEach(each -> outline.section(each.name(), each.name()));
        return outline.sections();
    }

    @Override
    public boolean isDated() {
        return false;
    }
}
