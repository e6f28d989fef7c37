package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Passage;
import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import java.util.List;
import java.util.Optional;

/// What a description is about, and everything in it at a glance.
record DescriptionPage(
        String name,
        Optional<Phrase> lead,
        Optional<Passage> about,
        List<Fact> facts,
        List<Opened> devices,
        List<Tiered> tiers,
        List<Opened> files,
        List<Thing> objects,
        Optional<Graph> graph,
        List<ObjectTree.Branch> tree,
        List<Entry> structs,
        List<Entry> values,
        List<Entry> extensions,
        List<Omitted> omissions) implements Content {
    /// The commands of a tier.
    ///
    /// @param words whom it is for
    record Tiered(String title, String words, List<Entry> commands) {}

    /// A kind of file descriptor: a device that one opens, or what a command hands out.
    record Opened(Place place, Phrase name, Optional<Phrase> lead, List<Fact> facts) {}

    /// A kind of object: what it keeps alive, and the commands that make, take and destroy one.
    record Thing(Place place, Phrase name, Phrase summary, List<Fact> facts) {}

    /// Names of the header that are left out on purpose.
    record Omitted(Phrase names, Phrase reason) {}

    @Override
    public List<Section> outline() {
        return new Outline()
                .section("devices", "Devices", devices)
                .section("commands", "Commands", tiers)
                .section("files", "Other files", files)
                .section("objects", "Objects", objects)
                .section("structs", "Structures", structs)
                .section("values", "Enums and flags", values)
                .section("extensions", "Extensions", extensions)
                .section("omissions", "Left out", omissions)
                .sections();
    }
}
