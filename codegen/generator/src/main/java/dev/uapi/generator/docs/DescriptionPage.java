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
        List<Opened> files,
        List<Thing> objects,
        List<ObjectTree.Branch> tree,
        List<Entry> structs,
        List<Entry> values,
        List<Entry> extensions,
        List<Omitted> omissions) implements Content {
    /// A kind of file descriptor: a device that one opens, or what a command hands out.
    record Opened(String address, Html name, Optional<Html> lead, List<Fact> facts) {}

    /// A kind of object: what it keeps alive, and the commands that make, take and destroy one.
    record Thing(String address, Html name, Html summary, List<Fact> facts) {}

    /// Names of the header that are left out on purpose.
    record Omitted(Html names, Html reason) {}

    @Override
    public List<Link> outline() {
        return new Outline()
                .section("devices", "Devices", devices)
                .section("commands", "Commands", commands)
                .section("files", "Other files", files)
                .section("objects", "Objects", objects)
                .section("structs", "Structures", structs)
                .section("values", "Enums and flags", values)
                .section("extensions", "Extensions", extensions)
                .section("omissions", "Left out", omissions)
                .links();
    }
}
