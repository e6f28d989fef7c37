package dev.uapi.generator.docs;

import java.util.List;
import java.util.Optional;

/// Where a reader comes in.
record StartPage(List<Described> descriptions) implements Content {
    /// A description and its commands.
    record Described(String address, String name, Optional<Html> lead, List<Fact> facts, List<Entry> commands) {}

    @Override
    public List<Link> outline() {
        Outline outline = new Outline();
        descriptions.forEach(each -> outline.section(each.name(), each.name()));
        return outline.links();
    }
}
