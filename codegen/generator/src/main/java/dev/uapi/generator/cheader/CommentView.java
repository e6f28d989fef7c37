package dev.uapi.generator.cheader;

import java.util.List;

/// A comment of several lines.
///
/// @param opening `/**` where kernel-doc is to read it, else `/*`
/// @param lines   what stands between opening and end, with the star in front
record CommentView(String opening, List<String> lines) implements HeaderView.PartView {
    CommentView {
        lines = List.copyOf(lines);
    }
}
