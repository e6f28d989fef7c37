package dev.uapi.generator.docs;

import dev.uapi.generator.markup.Place;
import java.util.List;

/// A graph with its places on paper, in pixels.
record Drawing(String label, String width, String height, List<Box> boxes, List<Line> lines) {
    /// A node.
    ///
    /// @param kind  for the style sheet
    /// @param textX where the middle of its name is
    record Box(String x, String y, String width, String height, String textX, String textY, String kind, String name, Place place) {}

    /// An edge.
    ///
    /// @param path as SVG has it
    record Line(String path) {}
}
