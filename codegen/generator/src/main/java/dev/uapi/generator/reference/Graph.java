package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Place;
import java.util.List;

/// How one gets to each kind of object: from a file, by commands, through the objects that these take.
///
/// @param label what a reader who cannot see it is told
public record Graph(String label, List<Node> nodes, List<Edge> edges) {
    /// @param id   what edges call it
    /// @param kind `file`, `object`, or the tier of a command
    public record Node(String id, String kind, String name, Place place) {}

    /// From what a command takes to the command, and from there to what it makes.
    public record Edge(String from, String to) {}
}
