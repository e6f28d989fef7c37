package dev.uapi.generator.docs;

import java.util.List;
import java.util.Optional;

/// What a description is about, and everything in it at a glance.
record DescriptionPage(
        String name,
        Optional<Html> lead,
        Optional<Html> about,
        List<Fact> facts,
        List<Opened> devices,
        List<Entry> commands,
        List<Thing> objects,
        List<Entry> structs,
        List<Entry> values,
        List<Entry> extensions) implements Content {
    /// A device: what one opens.
    record Opened(String anchor, String path, Optional<Html> lead, Optional<Html> about, List<Fact> facts) {}

    /// A kind of object, with the commands that make, take and destroy one.
    record Thing(String address, Html name, Html summary, List<Fact> uses) {}

    @Override
    public List<Link> outline() {
        return new Outline()
                .section("devices", "Devices", devices)
                .section("commands", "Commands", commands)
                .section("objects", "Objects", objects)
                .section("structs", "Structures", structs)
                .section("values", "Enums and flags", values)
                .section("extensions", "Extensions", extensions)
                .links();
    }
}
